import { CommandError } from '../command-error.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { createColours } from '../terminal/colours.js';
import { harmless } from '../terminal/harmless.js';
import { widthOf } from '../terminal/terminal.js';
import { wantsColour } from '../terminal/wants-colour.js';
import { isUnread, unwritten, writeText } from '../terminal/write-text.js';
import { createContext, type Surroundings } from './create-context.js';
import { createProgram } from './create-program.js';
import { explainMistake } from './explain-mistake.js';
import { helpOf } from './help-of.js';
import type { RunCommand } from './run-command.js';
import { UsageMistake } from './usage-mistake.js';

/** Where nobody sees how long lines are. */
const USUAL_WIDTH = 100;

/** Does what these words ask for, and tells of what goes wrong. */
export async function runProgram(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { terminal, stop } = surroundings;
  // Whoever does not know yet what there is gets to read it all.
  if (words.length === 0) {
    terminal.errors.write(`${await helpOf()}\n`);
    return exitCodes.usage;
  }
  try {
    let work = (): Promise<ExitCode> => Promise.resolve(exitCodes.done);
    // What goes wrong with the work is nothing to be told as a mistake in the arguments.
    const run: RunCommand = (given, begin) => {
      work = async () => begin(await createContext(given, surroundings));
      return Promise.resolve();
    };
    await parse(words, run, widthOf(terminal.output, USUAL_WIDTH));
    const exitCode = await work();
    // Help is written by yargs, which does not say whether that went well.
    await writeText(terminal.output, '');
    return stop.exitCode() ?? exitCode;
  } catch (error) {
    const failure = stop.failure();
    if (isUnread(failure)) return exitCodes.done;
    const stopped = stop.exitCode();
    if (stopped !== undefined) return stopped;
    const { lines, exitCode } = failure ? unwritten(failure) : asCommandError(error);
    const { environment } = surroundings;
    const isRefused = words.includes('--no-color');
    const { red } = createColours(wantsColour(terminal.errors, { environment, isRefused }));
    for (const line of lines) terminal.errors.write(`${red('codeties:')} ${harmless(line)}\n`);
    return exitCode;
  }
}

async function parse(words: readonly string[], run: RunCommand, width: number): Promise<void> {
  try {
    await createProgram(run, width).parseAsync(withoutSeparator(words));
  } catch (error) {
    if (!(error instanceof UsageMistake)) throw error;
    throw new CommandError(exitCodes.usage, await explainMistake(error, words), error);
  }
}

/** What stands behind `--` is given to no command by yargs. At the end it is a word that is being completed. */
function withoutSeparator(words: readonly string[]): readonly string[] {
  const place = words.slice(0, -1).indexOf('--');
  return place === -1 ? words : words.toSpliced(place, 1);
}

/** What nobody has thought of is a defect, of which nobody knows what it may repeat. */
function asCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  const what = error instanceof Error ? error.name : typeof error;
  const where =
    error instanceof Error ? error.stack?.split('\n').find((line) => line.trim().startsWith('at ')) : undefined;
  return new CommandError(exitCodes.failed, [`something went wrong in codeties itself: ${what}${where ?? ''}`], error);
}
