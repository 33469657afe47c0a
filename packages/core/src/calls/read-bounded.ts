import { TOO_LARGE } from '../errors/connection-failure.js';

/**
 * The body of an answer, unpacked: what a limit for the bytes on the wire does not see.
 *
 * @throws Error where it breaks off, or is longer than `limit` bytes.
 */
export async function readBounded(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(limit: number): Error {
  return Object.assign(new Error(`an answer is longer than ${limit} bytes`), { code: TOO_LARGE });
}
