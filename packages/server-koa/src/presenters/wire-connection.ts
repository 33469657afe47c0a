import type { Connection } from '@codeties/core';
import type { ConnectionAnswer } from '../schemas/answer-schemas.js';

/** A connection as both contracts write it, spelt out because the order of the keys is part of them. */
export function wireConnection(connection: Connection): ConnectionAnswer {
  return connection.connected
    ? { connected: true, organisations: [...connection.organisations] }
    : { connected: false };
}
