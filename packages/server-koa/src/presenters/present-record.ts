import type { RegisteredConnection } from '@codeties/core';
import { wireConnection } from './wire-connection.js';
import { wireTime } from './wire-time.js';

/** One recorded answer, as the text of a JSON object. */
export function presentRecord({ registeredAt, connection }: RegisteredConnection): string {
  return JSON.stringify({ registered_at: wireTime(registeredAt), ...wireConnection(connection) });
}
