import type { Readable, Writable } from 'node:stream';

/** A stream that may be a screen. */
export type TerminalOutput = Writable & {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
};

/** Where a command is typed, and where its answers are read. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean | undefined };
  /** Answers, and nothing else. */
  readonly output: TerminalOutput;
  /** What there is to say beside the answer: failures, warnings, questions, how far the work has come. */
  readonly errors: TerminalOutput;
}

/** How many characters a line of a screen has, or is taken to have where the screen does not know. */
export function widthOf({ columns }: TerminalOutput, otherwise: number): number {
  return columns === undefined || columns === 0 ? otherwise : columns;
}
