import { CodetiesError } from '@codeties/core';
import type { z } from 'zod';
import { forgetNonsense } from './forget-nonsense.js';
import type { GitHubAnswer } from './github-answer.js';
import type { GitHubRead, ReadGitHub } from './github-client.js';
import { linkTo } from './link-to.js';
import { parsePage } from './parse-page.js';

export interface PagesOptions<Item> extends GitHubRead {
  readonly read: ReadGitHub;
  /** What one item must look like. */
  readonly item: z.ZodType<Item>;
  /** Whether to leave the pages behind the first one to others. */
  readonly isSinglePage?: boolean;
  /** The pages that others read: the list does not go on with these. */
  readonly others?: readonly string[];
}

/** No list of GitHub's is that long; one that never ends is none. */
export const MOST_PAGES = 1_000;

/** Reads a list to its end. Absent where GitHub has no such list. */
export async function readAllPages<Item>(options: PagesOptions<Item>): Promise<Item[] | undefined> {
  const answers: GitHubAnswer[] = [];
  const read: ReadGitHub = async (page) => {
    const answer = await options.read(page);
    if (answer) answers.push(answer);
    return answer;
  };
  try {
    return await followPages({ ...options, read });
  } catch (error) {
    forgetNonsense(answers, error);
    throw error;
  }
}

async function followPages<Item>(options: PagesOptions<Item>): Promise<Item[] | undefined> {
  const { read, item, isSinglePage = false, others = [], ...first } = options;
  const items: Item[] = [];
  const seen = new Set<string>();
  let previous: string | undefined;
  for (let url: string | undefined = first.url; url !== undefined;) {
    if (seen.has(url) || others.includes(url)) throw nonsense('its next page is one that was read already');
    if (seen.size === MOST_PAGES) throw nonsense(`it has more than ${MOST_PAGES} pages`);
    seen.add(url);
    const answer = await read({ ...first, url });
    if (!answer && seen.size === 1) return undefined;
    if (!answer) throw nonsense('its next page does not exist');
    const page = parsePage(item, answer);
    items.push(...page);
    if (isSinglePage) break;
    url = linkTo('next', answer.link);
    const shown = JSON.stringify(page);
    // Its address alone may be another one each time.
    if (url !== undefined && shown === previous) throw nonsense('its pages all show the same');
    previous = shown;
    // The token goes with every request: it must not leave for another host.
    if (url !== undefined && !hasSameOrigin(url, first.url)) throw nonsense('its next page is on another host');
  }
  return items;
}

/** Whether a URL leads to the host of another one. */
export function hasSameOrigin(url: string, other: string): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(other).origin;
}

function nonsense(detail: string): CodetiesError {
  return new CodetiesError({ code: 'invalid_response', network: 'github', detail });
}
