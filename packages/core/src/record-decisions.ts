import type { CallOptions } from './calls/call-options.js';
import { systemClock, type Clock } from './ports/clock.js';
import type { ConnectionRegister, RegisterEntry } from './ports/connection-register.js';
import type { PairDecision } from './rules/decide-group.js';

/** Recorded at once: enough that a commit is cheap for each, few enough that others need not wait long for theirs. */
const ENTRIES_AT_ONCE = 5_000;

export interface RecordDecisionsOptions {
  readonly register: ConnectionRegister;
  readonly clock?: Clock | undefined;
  readonly decisions: Iterable<PairDecision>;
  readonly call: CallOptions;
  /** Hears how many are recorded, whenever more of them are. */
  readonly onRecorded: (done: number) => void;
}

/**
 * Records what was decided, all under one time. The deadline is for asking the networks: what has been paid for is recorded however long
 * that takes, unless the caller is gone.
 *
 * @throws CodetiesError as the register does; what was recorded by then stays, since each of it is an answer that was obtained.
 */
export async function recordDecisions(options: RecordDecisionsOptions): Promise<void> {
  const { register, clock = systemClock, decisions, call, onRecorded } = options;
  const registeredAt = clock.now();
  let done = 0;
  let entries: RegisterEntry[] = [];
  const record = async (): Promise<void> => {
    await register.record(entries, { signal: call.signal });
    done += entries.length;
    entries = [];
    onRecorded(done);
  };
  onRecorded(done);
  for (const { pair, connection } of decisions) {
    if (connection) entries.push({ pair, registeredAt, connection });
    if (entries.length === ENTRIES_AT_ONCE) await record();
  }
  if (entries.length > 0) await record();
}
