import type { RegisterEntry } from '@codeties/core';
import { toInstant } from '../database/instant.js';

/**
 * A row to be written, as the text of a JSON array of its columns. The database numbers it.
 *
 * @throws CodetiesError `invalid_input` for a time that is none, or that is outside of the years 0 to 9999.
 */
export function toRegisterRow({ pair, registeredAt, connection }: RegisterEntry): string {
  const organisations = connection.connected ? JSON.stringify(connection.organisations) : null;
  return JSON.stringify([pair.first, pair.second, toInstant(registeredAt), connection.connected, organisations]);
}
