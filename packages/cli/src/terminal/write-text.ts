import type { Writable } from 'node:stream';
import { CommandError } from '../command-error.js';
import { exitCodes } from '../exit-codes.js';

/**
 * Writes a text, and waits until it is taken. Where nobody reads any more that is no failure: what was found holds all the same.
 *
 * @throws CommandError where it cannot be written for any other reason.
 */
export async function writeText(stream: Writable, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !isUnread(error)) reject(unwritten(error));
      else resolve();
    });
  });
}

/** What ends the command where its answer cannot be written. */
export function unwritten(error: Error): CommandError {
  return new CommandError(exitCodes.failed, [`the answer cannot be written: ${error.message}`], error);
}

/** Whether something failed because nobody reads the answer any more. */
export function isUnread(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
