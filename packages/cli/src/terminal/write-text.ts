import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * Writes a text, and waits where its reader is slower.
 *
 * @throws whatever the stream fails with: `EPIPE` where nobody reads it any more.
 */
export async function writeText(stream: Writable, text: string): Promise<void> {
  if (stream.errored) throw stream.errored;
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Whether something failed because nobody reads the answer any more. */
export function isUnread(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
