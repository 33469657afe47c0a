import {
  askableHandles,
  shareFlights,
  throwIfOver,
  type CallOptions,
  type Clock,
  type FactStore,
  type Handle,
  type NetworkName,
  type pauseUntil,
} from '@codeties/core';
import { buyOnce } from './buy-once.js';
import type { Fact, FactShelf } from './fact-shelf.js';
import type { Finding } from './finding.js';

export interface CacheHandlesOptions<Value> {
  readonly network: NetworkName;
  readonly shelf: FactShelf<Finding<Value>>;
  readonly secondLevel: FactStore;
  readonly clock: Clock;
  readonly pause: typeof pauseUntil;
}

/** Asks the network about these handles. */
export type AskHandles<Value> = (handles: readonly Handle[], call: CallOptions) => Promise<ReadonlyMap<Handle, Value>>;

/** What is known of each handle, by asking the network about those of which nothing is. */
export type CachedHandles<Value> = (
  handles: readonly Handle[],
  call: CallOptions,
  ask: AskHandles<Value>,
) => Promise<ReadonlyMap<Handle, Value>>;

/** Keeps what a network says of handles, also that there is nobody. */
export function cacheHandles<Value>(options: CacheHandlesOptions<Value>): CachedHandles<Value> {
  const { network, shelf, secondLevel, clock, pause } = options;
  const share = shareFlights<Handle, Finding<Value>>(network);

  const tell = ({ onReading }: CallOptions, { readAt }: Fact<unknown>): void => {
    onReading?.({ network, readAt, fromCache: true, requests: 0, rows: 0 });
  };

  const fill = async (
    missing: readonly Handle[],
    call: CallOptions,
    ask: AskHandles<Value>,
  ): Promise<ReadonlyMap<Handle, Finding<Value>>> => {
    const findings = new Map<Handle, Finding<Value>>();
    const open = (): Handle[] => missing.filter((handle) => !findings.has(handle));
    const look = async (): Promise<readonly Handle[]> => {
      const wanted = open();
      const facts = await shelf.read(wanted, call);
      for (const handle of wanted) {
        const fact = facts.get(handle);
        if (fact === undefined) continue;
        tell(call, fact);
        findings.set(handle, fact.value);
      }
      return open();
    };
    const buy = async (handles: readonly Handle[]): Promise<void> => {
      const answers = await ask(handles, call);
      const readAt = clock.now();
      const facts = new Map<string, Fact<Finding<Value>>>();
      for (const handle of handles) {
        const value = { found: answers.get(handle) };
        findings.set(handle, value);
        facts.set(handle, { value, readAt });
      }
      await shelf.keep(facts);
    };
    const keysOf = (handles: readonly Handle[]): string[] => handles.map((handle) => shelf.nameOf(handle));
    if (call.noCache === true) await buy(missing);
    else await buyOnce({ network, call, claims: secondLevel, pause, look, keysOf, buy });
    return findings;
  };

  return async (handles, call, ask) => {
    throwIfOver(call, network);
    const answers = new Map<Handle, Value>();
    const missing: Handle[] = [];
    for (const handle of askableHandles(network, handles)) {
      const fact = call.noCache === true ? undefined : shelf.known(handle);
      if (fact === undefined) missing.push(handle);
      else {
        tell(call, fact);
        if (fact.value.found !== undefined) answers.set(handle, fact.value.found);
      }
    }
    if (missing.length === 0) return answers;
    const findings = await share(missing, call, (asked, joint) => fill(asked, joint, ask));
    for (const [handle, { found }] of findings) if (found !== undefined) answers.set(handle, found);
    return answers;
  };
}
