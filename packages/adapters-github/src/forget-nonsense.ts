import { CodetiesError } from '@codeties/core';
import type { GitHubAnswer } from './github-answer.js';

/**
 * Has these answers forgotten where what they add up to turned out to be nonsense: they are remembered as they come, and only the reader
 * of a whole list knows that something is wrong, though not which of its pages is.
 */
export function forgetNonsense(answers: Iterable<Pick<GitHubAnswer, 'forget'>>, error: unknown): void {
  if (!(error instanceof CodetiesError) || error.code !== 'invalid_response') return;
  for (const { forget } of answers) forget();
}
