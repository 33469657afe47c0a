import { Writable } from 'node:stream';
import type { TerminalOutput } from '../../src/terminal/terminal.js';

/** A stream that keeps what is written to it. */
export interface MemoryOutput {
  readonly stream: TerminalOutput;
  readonly text: () => string;
}

export function writeToMemory(screen: Pick<TerminalOutput, 'isTTY' | 'columns'> = {}): MemoryOutput {
  let text = '';
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: unknown, _encoding, done) => {
      text += String(chunk);
      done();
    },
  });
  return { stream: Object.assign(stream, screen), text: () => text };
}
