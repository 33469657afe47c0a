import { CodetiesError } from '@codeties/core';
import type { z } from 'zod';
import type { GitHubRead, ReadGitHub } from './github-client.js';
import { nextLink } from './next-link.js';

export interface PagesOptions<Item> extends GitHubRead {
  readonly read: ReadGitHub;
  /** What one item must look like. */
  readonly item: z.ZodType<Item>;
}

/** Reads a list to its end. Absent where GitHub has no such list. */
export async function readAllPages<Item>({ read, item, ...first }: PagesOptions<Item>): Promise<Item[] | undefined> {
  const page = item.array();
  const items: Item[] = [];
  const seen = new Set<string>();
  for (let url: string | undefined = first.url; url !== undefined;) {
    if (seen.has(url)) throw nonsense('its next page is one that was read already');
    seen.add(url);
    const answer = await read({ ...first, url });
    if (!answer) return undefined;
    const parsed = page.safeParse(answer.data);
    if (!parsed.success) throw nonsense('a page of a list has another shape', parsed.error);
    items.push(...parsed.data);
    url = nextLink(answer.link);
    // The token goes with every request: it must not leave for another host.
    if (url !== undefined && !hasSameOrigin(url, first.url)) {
      throw nonsense('its next page is on another host');
    }
  }
  return items;
}

function hasSameOrigin(url: string, other: string): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(other).origin;
}

function nonsense(detail: string, cause?: unknown): CodetiesError {
  return new CodetiesError({ code: 'invalid_response', network: 'github', detail, cause });
}
