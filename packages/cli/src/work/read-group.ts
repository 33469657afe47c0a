import { CodetiesError, developerNameSchema, toDeveloperGroup, type Developer } from '@codeties/core';
import { CommandError } from '../command-error.js';
import { exitCodes } from '../exit-codes.js';
import { readNames, type ReadNamesOptions } from './read-names.js';

/** Of what is no name nobody wants to read more. */
const MOST_SHOWN = 40;

/**
 * The developers who are named in a file, or in the input where that is called `-`.
 *
 * @throws CommandError where it cannot be read, and where its names make no group: with which name is wrong.
 */
export async function readGroup(file: string, options: ReadNamesOptions): Promise<readonly Developer[]> {
  const names = await readNames(file, options);
  const source = file === '-' ? 'the input' : file;
  for (const name of names) {
    const { error } = developerNameSchema.safeParse(name);
    const [issue] = error?.issues ?? [];
    if (issue) {
      const shown = JSON.stringify(name.slice(0, MOST_SHOWN));
      throw new CommandError(exitCodes.usage, [`${source} cannot be used: ${issue.message}: ${shown}`], error);
    }
  }
  try {
    return toDeveloperGroup(names);
  } catch (error) {
    if (!(error instanceof CodetiesError)) throw error;
    throw new CommandError(exitCodes.usage, [`${source} cannot be used: ${error.detail ?? error.code}`], error);
  }
}
