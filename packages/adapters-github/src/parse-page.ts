import type { z } from 'zod';
import type { GitHubAnswer } from './github-answer.js';
import { parseGitHub } from './parse-github.js';

/** The items of a page. @throws CodetiesError `invalid_response` where it is no page of such items. */
export function parsePage<Item>(item: z.ZodType<Item>, { data }: GitHubAnswer): Item[] {
  return parseGitHub(item.array(), data, 'a page of a list');
}
