import type { Connection } from '@codeties/core';
import type { ConnectionAnswer } from '../schemas/connection-schemas.js';

/** A connection as answers write it, spelt out because the order of the keys is part of the contract. */
export function wireConnection(connection: Connection): ConnectionAnswer {
  return connection.connected
    ? { connected: true, organisations: [...connection.organisations] }
    : { connected: false };
}
