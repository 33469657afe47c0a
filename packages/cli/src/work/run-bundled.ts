import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../command-error.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';

/** What programs end with that have only one way to say that they failed. */
const FAILED = 1;

/**
 * Runs the program of another package in this process, as it runs by itself: it deals with signals as it always does.
 * Resolves when it has nothing left to do.
 *
 * @throws CommandError where the package is not installed.
 */
export async function runBundled(name: string, words: readonly string[] = []): Promise<ExitCode> {
  const main = new URL('./dist/main.js', locate(name));
  process.argv.splice(1, process.argv.length, fileURLToPath(main), ...words);
  // Such a program would say with 1 that it failed, which here says that two are not connected.
  process.once('exit', (code) => {
    if (code === FAILED) process.exitCode = exitCodes.failed;
  });
  await import(main.href);
  await once(process, 'beforeExit');
  return process.exitCode === FAILED ? exitCodes.failed : exitCodes.done;
}

/** Where the package is. */
export function locate(name: string): string {
  try {
    return import.meta.resolve(`${name}/package.json`);
  } catch (error) {
    throw new CommandError(exitCodes.usage, [`this takes the package ${name}: npm install ${name}`], error);
  }
}
