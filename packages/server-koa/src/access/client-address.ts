import type { IncomingMessage } from 'node:http';
import { foldAddress } from './fold-address.js';

/** What a client has whose address nobody knows any more: its connection is gone, or is none of TCP. */
const UNKNOWN = 'unknown';

/**
 * Whose request this is, by address, for limits only. Each trusted proxy has written who asked it at the end of
 * `X-Forwarded-For`; what stands before that was sent by the client and is worth nothing.
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const own = foldAddress(socket.remoteAddress ?? '') ?? UNKNOWN;
  if (trustedProxies === 0) return own;
  // Node joins the headers of this name with commas.
  const forwarded = headers['x-forwarded-for'];
  if (typeof forwarded !== 'string') return own;
  const entries = forwarded.split(',').map((entry) => entry.trim());
  return foldAddress(entries.at(-trustedProxies) ?? entries[0] ?? '') ?? own;
}
