import { LRUCache } from 'lru-cache';
import { LARGEST_PAGE, type GitHubAnswer } from './github-answer.js';
import { linkTo } from './link-to.js';

/** An answer, and what to ask with whether it still holds. */
export interface Remembered extends Pick<GitHubAnswer, 'data' | 'link'> {
  readonly etag: string;
}

/** Characters of JSON that are kept to be asked for conditionally. */
const LARGEST_MEMORY = 32 * 1024 * 1024;

/** Bounded by entries and by what they hold: a page of gists may be a thousand times one of organisations. */
export function createGitHubMemory(entries: number): LRUCache<string, Remembered> {
  return new LRUCache({
    max: entries,
    maxSize: LARGEST_MEMORY,
    sizeCalculation: ({ data }) => lengthOf(data),
  });
}

/**
 * Only a list or an object may be kept, and not a full last page: when its list grows by another one, it stays the same to
 * the letter, and only its `Link` changes.
 */
export function isWorthKeeping({ data, link }: Pick<GitHubAnswer, 'data' | 'link'>): boolean {
  const isLastPageFull = Array.isArray(data) && data.length >= LARGEST_PAGE && linkTo('next', link) === undefined;
  return typeof data === 'object' && data !== null && !isLastPageFull;
}

/** The characters of its JSON; too many to be kept where it is nested too deeply to be written. */
function lengthOf(data: unknown): number {
  try {
    return JSON.stringify({ data }, (_key, value: unknown) => (typeof value === 'bigint' ? '' : value)).length;
  } catch {
    return LARGEST_MEMORY + 1;
  }
}
