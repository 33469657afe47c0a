import type { RegisteredConnection } from '@codeties/core';
import type { RecordAnswer } from '../schemas/connection-schemas.js';
import { wireConnection } from './wire-connection.js';
import { wireTime } from './wire-time.js';

/** A recorded answer, as histories list it. */
export function wireRecord({
  registeredAt,
  connection,
}: Pick<RegisteredConnection, 'registeredAt' | 'connection'>): RecordAnswer {
  return { registered_at: wireTime(registeredAt), ...wireConnection(connection) };
}
