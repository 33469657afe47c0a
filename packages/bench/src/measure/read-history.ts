/** A history as it came over the wire. */
export interface ReadHistory {
  readonly records: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

const OPENING_BRACE = 0x7b;
const CLOSING_BRACKET = 0x5d;

/**
 * Reads a history from its URL and keeps nothing of it. Records hold no braces but their own, so braces count them.
 *
 * @throws Error where it is not a whole list.
 */
export async function readHistory(url: string): Promise<ReadHistory> {
  const start = performance.now();
  const response = await fetch(url);
  if (!response.ok || response.body === null) throw new Error(`the register answered ${response.status}`);
  let records = 0;
  let bytes = 0;
  let last: number | undefined;
  const pieces: AsyncIterable<Uint8Array> = response.body;
  for await (const piece of pieces) {
    bytes += piece.length;
    last = piece.at(-1) ?? last;
    for (let at = piece.indexOf(OPENING_BRACE); at >= 0; at = piece.indexOf(OPENING_BRACE, at + 1)) records += 1;
  }
  if (last !== CLOSING_BRACKET) throw new Error('the history broke off');
  return { records, bytes, milliseconds: performance.now() - start };
}
