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
