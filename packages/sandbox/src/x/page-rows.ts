/** How a list is cut into pages. */
export interface Paging {
  readonly length: number;
  readonly mostRows: number;
  /** Whether pages are short or even empty although more follow, as those of the real X may be. */
  readonly isSparse: boolean;
}

/** How many rows a page holds that begins at `offset`. Sparse pages go: half full, empty, full, and again. */
export function pageRows(page: number, offset: number, { length, mostRows, isSparse }: Paging): number {
  const rows = Math.max(0, Math.min(mostRows, length - offset));
  if (!isSparse) return rows;
  if (page % 3 === 1) return Math.ceil(rows / 2);
  return page % 3 === 2 ? 0 : rows;
}

/** Where a page begins, when all before it were read with the same paging. */
export function pageOffset(page: number, paging: Paging): number {
  if (!paging.isSparse) return (page - 1) * paging.mostRows;
  let offset = 0;
  for (let before = 1; before < page; before += 1) offset += pageRows(before, offset, paging);
  return offset;
}
