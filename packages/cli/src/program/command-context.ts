import type { ExitCode } from '../exit-codes.js';
import type { DatabaseChoice } from '../settings/choose-database.js';
import type { Environment } from '../settings/read-environment.js';
import type { Colours } from '../terminal/colours.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Format } from './global-arguments.js';

/** What a command works with, whichever it is. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** With what files of settings say. */
  readonly environment: Environment;
  /** Whether the bundled fake networks are asked. */
  readonly isSandbox: boolean;
  readonly database: DatabaseChoice;
  readonly format: Format;
  /** Those for answers. */
  readonly colours: Colours;
  /** How long an answer may take, where `--timeout` says so. */
  readonly timeoutMs: number | undefined;
  /** Aborts when the command is to end before it is done. */
  readonly signal: AbortSignal;
  /** Leaves signals to what they do by themselves. */
  readonly releaseSignals: () => void;
  /** Writes a line of the answer, or several. */
  readonly print: (text: string) => Promise<void>;
  /** Says something beside the answer, in a line of its own. */
  readonly warn: (sentence: string) => void;
}

/** What a command does. */
export type Work = (context: CommandContext) => Promise<ExitCode>;
