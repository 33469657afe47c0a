import type { z } from 'zod';
import type { GitHubAnswer } from './github-answer.js';
import { parseAnswer } from './parse-github.js';

/** The items of a page. @throws CodetiesError `invalid_response` where it is no page of such items. */
export function parsePage<Item>(item: z.ZodType<Item>, answer: GitHubAnswer): Item[] {
  return parseAnswer(item.array(), answer, 'a page of a list');
}
