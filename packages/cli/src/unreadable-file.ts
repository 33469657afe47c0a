import { CommandError } from './command-error.js';
import { exitCodes } from './exit-codes.js';

const reasons: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'it may not be read'],
  ['EPERM', 'it may not be read'],
]);

/** What ends the command where a file that it was given cannot be read. */
export function unreadableFile(path: string, error: unknown): CommandError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const why = reasons.get(code) ?? `reading it fails with ${String(code)}`;
  // A name that is empty could not be seen.
  const name = path === '' ? '""' : path;
  return new CommandError(exitCodes.usage, [`${name} cannot be used: ${why}`], error);
}
