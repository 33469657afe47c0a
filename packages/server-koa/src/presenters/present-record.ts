import type { RegisteredConnection } from '@codeties/core';
import type { RecordAnswer } from '../schemas/answer-schemas.js';
import { wireConnection } from './wire-connection.js';
import { wireTime } from './wire-time.js';

/** One recorded answer, as the text of a JSON object. */
export function presentRecord({ registeredAt, connection }: RegisteredConnection): string {
  const record: RecordAnswer = { registered_at: wireTime(registeredAt), ...wireConnection(connection) };
  return JSON.stringify(record);
}
