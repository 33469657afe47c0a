import type { z } from 'zod';
import type { GitHubAnswer } from './github-answer.js';
import type { GitHubRead, ReadGitHub } from './github-client.js';
import { linkTo } from './link-to.js';
import { MOST_PAGES, hasSameOrigin, readAllPages } from './read-all-pages.js';

export interface OtherPagesOptions<Item> extends Pick<GitHubRead, 'call'> {
  readonly read: ReadGitHub;
  readonly item: z.ZodType<Item>;
  /** The first page. */
  readonly first: GitHubAnswer;
}

/**
 * What reads the pages behind the first one. Where GitHub says which is the last, each is a read of its own, to be made at the same time; where
 * not, one read follows them all.
 */
export function otherPages<Item>(options: OtherPagesOptions<Item>): ((signal: AbortSignal) => Promise<Item[]>)[] {
  const { first, ...rest } = options;
  const next = linkTo('next', first.link);
  if (next === undefined) return [];
  const last = lastPageNumber(next, linkTo('last', first.link));
  const readOn =
    (url: string, all: readonly string[] = []) =>
    async (signal: AbortSignal): Promise<Item[]> =>
      (await readAllPages({ ...rest, url, signal, others: all.filter((other) => other !== url) })) ?? [];
  if (last === undefined) return [readOn(next)];
  const readOne =
    (url: string) =>
    async (signal: AbortSignal): Promise<Item[]> =>
      (await readAllPages({ ...rest, url, signal, isSinglePage: true })) ?? [];
  const urls = Array.from({ length: last - 1 }, (_, index) => withPage(next, index + 2));
  // The list may have grown since: the last page is followed to where it leads.
  return urls.map((url, index) =>
    index === urls.length - 1 ? readOn(url, [withPage(next, 1), ...urls]) : readOne(url),
  );
}

/** Which page is the last; absent where its address does not tell, or differs in more than the number. */
function lastPageNumber(next: string, last: string | undefined): number | undefined {
  if (last === undefined || !hasSameOrigin(last, next)) return undefined;
  const page = Number(new URL(last).searchParams.get('page'));
  return Number.isInteger(page) && page >= 2 && page <= MOST_PAGES && withPage(next, page) === withPage(last, page)
    ? page
    : undefined;
}

function withPage(address: string, page: number): string {
  const url = new URL(address);
  url.searchParams.set('page', String(page));
  return url.href;
}
