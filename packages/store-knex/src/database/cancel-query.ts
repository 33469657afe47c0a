import { connect } from 'node:net';
import { z } from 'zod';
import { STORE_PATIENCE_MS } from './store-patience.js';

const clientSchema = z.object({
  host: z.string(),
  port: z.number(),
  processID: z.int(),
  secretKey: z.int(),
});

const LENGTH = 16;
const CANCEL = 80_877_102;

/**
 * Asks the server to end what a connection of pg is waiting for, as the protocol has it: over a connection of its own, which poolers pass
 * on. A timeout that the server is told of would be a setting of a connection, and behind a pooler that is not ours alone. Nothing
 * comes of it where it cannot be asked.
 */
export function cancelQuery(client: unknown): void {
  const parsed = clientSchema.safeParse(client);
  if (!parsed.success) return;
  const { host, port, processID, secretKey } = parsed.data;
  const message = Buffer.alloc(LENGTH);
  for (const [place, value] of [LENGTH, CANCEL, processID, secretKey].entries()) message.writeInt32BE(value, 4 * place);
  const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  socket.on('error', () => undefined);
  socket.on('timeout', () => socket.destroy());
  socket.setTimeout(STORE_PATIENCE_MS);
  // Nobody stays for it.
  socket.unref();
  socket.end(message);
  // The server closes it without a word.
  socket.resume();
}
