import { askableHandles, shareFlights, throwIfOver, type CallOptions, type Handle } from '@codeties/core';
import { buyHandles, takeFindings, type BuyHandlesOptions } from './buy-handles.js';
import type { Fact } from './fact-shelf.js';
import type { Finding } from './finding.js';
import { olderOf, tellKnown } from './tell-known.js';
import { tellOfWork } from './tell-of-work.js';

/** What is asked for is paid for: when one request fails, those beside it get this long to arrive and be kept. */
const GRACE_MS = 2_000;

export interface CacheHandlesOptions<Value, Call extends CallOptions> extends BuyHandlesOptions<Value, Call> {
  /** How many are asked for, claimed and kept together: as many as the network takes at a time. */
  readonly handlesAtOnce: number;
}

/** What is known of each handle, by asking the network about those of which nothing is. */
export type CachedHandles<Value, Call extends CallOptions> = (
  handles: readonly Handle[],
  call: Call,
) => Promise<ReadonlyMap<Handle, Value>>;

/** Keeps what a network says of handles, also that there is nobody. */
export function cacheHandles<Value, Call extends CallOptions>(
  options: CacheHandlesOptions<Value, Call>,
): CachedHandles<Value, Call> {
  const { network, shelf, handlesAtOnce, onWork } = options;
  const shareLooks = shareFlights<string, Fact<Finding<Value>>>(network);
  const share = shareFlights<Handle, Finding<Value>>(network, { keysPerFlight: handlesAtOnce, graceMs: GRACE_MS });

  const fill = async (handles: readonly Handle[], call: Call): Promise<ReadonlyMap<Handle, Finding<Value>>> => {
    const findings = new Map<Handle, Finding<Value>>();
    let open = handles;
    if (call.noCache !== true) {
      const facts = await shareLooks(handles, call, (keys, joint) => shelf.read(keys, joint));
      open = takeFindings({ network, call, handles, facts, findings });
    }
    const bought = await share(open, call, (asked, joint) => tellOfWork(onWork, buyHandles(options, asked, joint)));
    for (const [handle, finding] of bought) findings.set(handle, finding);
    return findings;
  };

  return async (handles, call) => {
    throwIfOver(call, network);
    const answers = new Map<Handle, Value>();
    const unknown: Handle[] = [];
    let oldest: Date | undefined;
    const known = shelf.lookUp();
    for (const handle of handles) {
      const fact = call.noCache === true ? undefined : known(handle);
      if (fact === undefined) unknown.push(handle);
      else {
        oldest = olderOf(oldest, fact.readAt);
        if (fact.value.found !== undefined) answers.set(handle, fact.value.found);
      }
    }
    tellKnown(call, { network, oldest });
    const missing = unknown.length > 0 ? askableHandles(network, unknown) : unknown;
    if (missing.length === 0) return answers;
    for (const [handle, { found }] of await fill(missing, call)) if (found !== undefined) answers.set(handle, found);
    return answers;
  };
}
