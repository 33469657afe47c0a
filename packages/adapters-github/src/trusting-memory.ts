import { CodetiesError } from '@codeties/core';
import type { GitHubClient } from './github-client.js';

/**
 * Reads, and has the client forget what it remembers where that turns out to be nonsense: it is remembered as it comes, and GitHub would go on
 * confirming that it has not changed. All of it goes, since only the reader of a whole list knows that something is wrong, and not which page is.
 */
export async function trustingMemory<Result>(
  { forget }: Pick<GitHubClient, 'forget'>,
  read: () => Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof CodetiesError && error.code === 'invalid_response') forget();
    throw error;
  }
}
