import type { CallOptions, Clock, FactStore, Handle, NetworkName, pauseUntil } from '@codeties/core';
import { buyOnce } from './buy-once.js';
import type { Fact, FactShelf } from './fact-shelf.js';
import type { Finding } from './finding.js';
import { olderOf, tellKnown } from './tell-known.js';

export interface BuyHandlesOptions<Value, Call extends CallOptions> {
  readonly network: NetworkName;
  readonly shelf: FactShelf<Finding<Value>>;
  readonly secondLevel: FactStore;
  readonly clock: Clock;
  readonly pause: typeof pauseUntil;
  /** Is given what may outlast its call. */
  readonly onWork: (work: Promise<void>) => void;
  /** Asks the network about these handles. */
  readonly ask: (handles: readonly Handle[], call: Call) => Promise<ReadonlyMap<Handle, Value>>;
}

/** Buys what nobody knows of these handles, and keeps it; with `noCache` whatever anybody knows. */
export async function buyHandles<Value, Call extends CallOptions>(
  { network, shelf, secondLevel, clock, pause, onWork, ask }: BuyHandlesOptions<Value, Call>,
  handles: readonly Handle[],
  call: Call,
): Promise<ReadonlyMap<Handle, Finding<Value>>> {
  const findings = new Map<Handle, Finding<Value>>();
  const look = async (): Promise<readonly Handle[]> => {
    const open = handles.filter((handle) => !findings.has(handle));
    return takeFindings({ network, call, handles: open, facts: await shelf.read(open, call), findings });
  };
  const buy = async (missing: readonly Handle[]): Promise<void> => {
    const answers = await ask(missing, call);
    const readAt = clock.now();
    const facts = new Map<string, Fact<Finding<Value>>>();
    for (const handle of missing) {
      const value = { found: answers.get(handle) };
      findings.set(handle, value);
      facts.set(handle, { value, readAt });
    }
    await shelf.keep(facts);
  };
  const keysOf = (missing: readonly Handle[]): string[] => missing.map((handle) => shelf.nameOf(handle));
  if (call.noCache === true) await buy(handles);
  else await buyOnce({ network, call, claims: secondLevel, pause, onWork, missing: handles, look, keysOf, buy });
  return findings;
}

export interface TakeFindingsOptions<Value> {
  readonly network: NetworkName;
  /** Hears of what is known. */
  readonly call: CallOptions;
  readonly handles: readonly Handle[];
  readonly facts: ReadonlyMap<string, Fact<Finding<Value>>>;
  /** Takes what is known. */
  readonly findings: Map<Handle, Finding<Value>>;
}

/** Takes what is known of the handles, and gives those of which nothing is. */
export function takeFindings<Value>(options: TakeFindingsOptions<Value>): Handle[] {
  const { network, call, handles, facts, findings } = options;
  let oldest: Date | undefined;
  const open = handles.filter((handle) => {
    const fact = facts.get(handle);
    if (fact === undefined) return true;
    oldest = olderOf(oldest, fact.readAt);
    findings.set(handle, fact.value);
    return false;
  });
  tellKnown(call, { network, oldest });
  return open;
}
