import type { ExitCode } from './exit-codes.js';

/** The command cannot do what it was asked to, for a reason that whoever typed it can do something about. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly lines: readonly string[];
  readonly exitCode: ExitCode;

  /** A line for each thing to know, fit to be shown, with no secret in it. */
  constructor(exitCode: ExitCode, lines: readonly string[], cause?: unknown) {
    super(lines.join('\n'), cause === undefined ? {} : { cause });
    this.lines = lines;
    this.exitCode = exitCode;
  }
}
