import { CodetiesError } from '@codeties/core';
import type { GitHubClient } from './github-client.js';

/**
 * Has the client forget what it remembers where that turned out to be nonsense: it is remembered as it comes, and GitHub would go on
 * confirming that it has not changed. All of it goes, since only the reader of a whole list knows that something is wrong, and not which page is.
 */
export function forgetNonsense({ forget }: Pick<GitHubClient, 'forget'>, error: unknown): void {
  if (error instanceof CodetiesError && error.code === 'invalid_response') forget();
}

/** Reads, and remembers nothing of what is nonsense. */
export async function trustingMemory<Result>(client: GitHubClient, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    forgetNonsense(client, error);
    throw error;
  }
}
