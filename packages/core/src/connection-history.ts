import { toDeveloperPair } from './domain/developer-pair.js';
import { toPair } from './domain/pair.js';
import type { CallOptions } from './calls/call-options.js';
import type {
  ConnectionRegister,
  HistoryRange,
  HistoryText,
  RegisteredConnection,
} from './ports/connection-register.js';

/**
 * How a pair stood before: its recorded answers, oldest first. Asks no network.
 *
 * @throws CodetiesError `invalid_input` for names that cannot be; from the iteration, the codes of the register.
 */
export function connectionHistory(
  register: ConnectionRegister,
  names: readonly [string, string],
  range: HistoryRange = {},
  call: CallOptions = {},
): AsyncIterable<RegisteredConnection> {
  const [one, other] = toDeveloperPair(...names);
  return register.history(toPair(one.handle, other.handle), range, call);
}

/**
 * The same as JSON text, for whoever passes it on unread.
 *
 * @throws CodetiesError as {@link connectionHistory} does.
 */
export function connectionHistoryText(
  register: ConnectionRegister,
  names: readonly [string, string],
  range: HistoryRange = {},
  call: CallOptions = {},
): AsyncIterable<HistoryText> {
  const [one, other] = toDeveloperPair(...names);
  return register.historyText(toPair(one.handle, other.handle), range, call);
}
