import type { RegisterEntry } from '@codeties/core';
import { toInstant } from '../database/instant.js';
import type { NewRegisterRow } from './register-row.js';

/** @throws CodetiesError `invalid_input` for a time that is none, or that is outside of the years 0 to 9999. */
export function toRegisterRow({ pair, registeredAt, connection }: RegisterEntry): NewRegisterRow {
  return {
    first_handle: pair.first,
    second_handle: pair.second,
    registered_at: toInstant(registeredAt),
    connected: connection.connected,
    organisations: connection.connected ? JSON.stringify(connection.organisations) : null,
  };
}
