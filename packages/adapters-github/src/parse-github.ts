import { CodetiesError } from '@codeties/core';
import type { z } from 'zod';
import { forgetNonsense } from './forget-nonsense.js';
import type { GitHubAnswer } from './github-answer.js';

/** What GitHub gave. @throws CodetiesError `invalid_response` where it is not what it should be. */
export function parseGitHub<Value>(schema: z.ZodType<Value>, data: unknown, what: string): Value {
  try {
    return schema.parse(data);
  } catch (cause) {
    // Also where it is nested too deeply to be looked through.
    throw new CodetiesError({
      code: 'invalid_response',
      network: 'github',
      detail: `${what} has another shape`,
      cause,
    });
  }
}

/** The same of an answer, which is forgotten where it is not what it should be. */
export function parseAnswer<Value>(schema: z.ZodType<Value>, answer: GitHubAnswer, what: string): Value {
  try {
    return parseGitHub(schema, answer.data, what);
  } catch (error) {
    forgetNonsense([answer], error);
    throw error;
  }
}
