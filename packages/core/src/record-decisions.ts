import type { CallOptions } from './calls/call-options.js';
import type { ConnectionRegister, RegisterEntry } from './ports/connection-register.js';
import type { PairDecision } from './rules/decide-group.js';

export interface RecordDecisionsOptions {
  readonly decisions: readonly PairDecision[];
  readonly registeredAt: Date;
  readonly call: CallOptions;
}

/**
 * Records what was decided. The deadline is for asking the networks: what has been paid for is recorded however long that takes,
 * unless the caller is gone.
 *
 * @throws CodetiesError as the register does.
 */
export async function recordDecisions(
  register: ConnectionRegister,
  { decisions, registeredAt, call }: RecordDecisionsOptions,
): Promise<void> {
  const entries = decisions.flatMap(({ pair, connection }): RegisterEntry[] =>
    connection ? [{ pair, registeredAt, connection }] : [],
  );
  if (entries.length > 0) await register.record(entries, { signal: call.signal });
}
