import type { HistoryText } from '@codeties/core';

/** Large enough that a record costs no write of its own, small enough that a slow reader holds nothing back. */
const CHUNK_LENGTH = 16_384;

/** A history as the text of a JSON array, chunk by chunk as it is read. The last chunk is what the generator returns. */
export async function* historyChunks(stretches: AsyncIterable<HistoryText>): AsyncGenerator<string, string> {
  let chunk = '[';
  let separator = '';
  for await (const { text } of stretches) {
    chunk += separator + text;
    separator = ',';
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  return `${chunk}]`;
}
