import { addAbortSignal, type Readable } from 'node:stream';
import { readFile } from 'node:fs/promises';
import { unreadableFile } from '../unreadable-file.js';

export interface ReadNamesOptions {
  readonly input: Readable;
  readonly signal: AbortSignal;
}

/**
 * The names in a file, or in the input where that is called `-`.
 *
 * @throws CommandError where the file cannot be read.
 */
export async function readNames(file: string, { input, signal }: ReadNamesOptions): Promise<string[]> {
  if (file === '-') return namesIn(await textOf(addAbortSignal(signal, input)));
  try {
    return namesIn(await readFile(file, { encoding: 'utf8', signal }));
  } catch (error) {
    throw unreadableFile(file, error);
  }
}

/** White space and commas stand between names, and what is behind a `#` is for people. */
export function namesIn(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*$/, ''));
  return lines.flatMap((line) => line.split(/[\s,\uFEFF]+/)).filter((name) => name !== '');
}

async function textOf(input: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) {
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    else if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString('utf8');
}
