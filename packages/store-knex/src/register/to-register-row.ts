import { CodetiesError, type RegisterEntry } from '@codeties/core';
import { instantSchema, type NewRegisterRow } from './register-row.js';

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

function toInstant(time: Date): string {
  const text = Number.isNaN(time.getTime()) ? '' : time.toISOString().replace(/\.\d+Z$/, 'Z');
  const instant = instantSchema.safeParse(text);
  if (instant.success) return instant.data;
  throw new CodetiesError({ code: 'invalid_input', detail: 'the time of an answer cannot be kept' });
}
