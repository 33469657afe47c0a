import { createInterface } from 'node:readline';
import type { Terminal } from './terminal.js';

/** Asks, and waits for a line. Whatever is not a yes is a no: also the end of the input, and the signal. */
export async function askYesOrNo(
  question: string,
  { input, errors }: Pick<Terminal, 'input' | 'errors'>,
  signal: AbortSignal,
): Promise<boolean> {
  errors.write(`${question} [y/N] `);
  // Left as it is, the terminal itself shows what is typed, and makes a signal of Ctrl-C.
  for await (const line of createInterface({ input, terminal: false, signal })) {
    return /^\s*y(es)?\s*$/i.test(line);
  }
  // Nobody has pressed the key that ends the line.
  errors.write('\n');
  return false;
}
