import { LARGEST_PAGE } from './follow-page.js';

/** What a page is wanted for. */
export interface PageNeed {
  /** Rows of the list that are missing, as far as its owner's counts tell. */
  readonly missing: number;
  /** The questions that the list is read for. */
  readonly questions: number;
}

/** How many rows to ask for. */
export type ChoosePageSize = (need: PageNeed) => number;

/** Counts lag behind: a page that is to be a list's last asks for a few more, which cost nothing where there are none. */
const LAG = 10;

/** Of less there is too little behind a hit to be worth another request. */
const SMALLEST_SPLIT = 150;
const SMALLEST_PART = 100;

/**
 * All that is missing, where several questions are open: one of them at least will need the end of the list. For one alone a
 * quarter of it, since a hit ends the reading. The numbers are measured; see the decision on page sizes.
 */
export const choosePageSize: ChoosePageSize = ({ missing, questions }) => {
  const isSplit = questions === 1 && missing >= SMALLEST_SPLIT;
  const size = isSplit ? Math.max(SMALLEST_PART, Math.ceil(missing / 4)) : missing + LAG;
  return Math.min(LARGEST_PAGE, size);
};

/** How many pages a list takes at most that is as long as its owner's count says. */
export function pagesOf(rows: number): number {
  let pages = 1;
  for (let missing = rows; ; pages += 1) {
    // Whatever the number of questions when it begins, one may remain: a page for one question is never larger than one for several.
    missing -= choosePageSize({ missing, questions: 1 });
    if (missing <= 0) return pages;
  }
}
