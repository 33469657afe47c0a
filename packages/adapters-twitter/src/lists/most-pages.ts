import { choosePageSize } from './page-size.js';

/** How many pages a list takes at most, and the rows that they have at least for each, wherever its reading ends. */
interface Pages {
  readonly count: number;
  readonly rowsEach: number;
}

/**
 * The most pages in which so many rows of lists of these lengths can be read, whichever lists they are of; infinite ones are not read. Those
 * with the smallest pages come first, and a part of a list counts as that part of its pages.
 */
export function mostPages(lengths: readonly number[], rows: number): number {
  const lists = lengths.filter(Number.isFinite).map(pagesOf);
  let left = rows;
  let pages = 0;
  for (const { count, rowsEach } of lists.sort((one, other) => one.rowsEach - other.rowsEach)) {
    const read = Math.min(count, rowsEach > 0 ? left / rowsEach : count);
    pages += read;
    left -= read * rowsEach;
  }
  // Parts add up to a little less than they are.
  return Math.floor(pages + 1e-6);
}

/** Whatever the number of questions when it begins, one may remain: a page for one is never larger than a page for several. */
function pagesOf(length: number): Pages {
  let [count, read, rowsEach] = [0, 0, Infinity];
  do {
    count += 1;
    read = Math.min(length, read + choosePageSize({ missing: Math.max(1, length - read), questions: 1 }));
    rowsEach = Math.min(rowsEach, read / count);
  } while (read < length);
  return { count, rowsEach };
}
