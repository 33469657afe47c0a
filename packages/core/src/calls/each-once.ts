/**
 * The same pages, with what was on an earlier one left out: a list that changes while its pages are read may show
 * something on two of them.
 */
export async function* eachOnce<Item>(
  pages: AsyncIterable<readonly Item[]>,
  idOf: (item: Item) => string,
): AsyncGenerator<readonly Item[], void> {
  const seen = new Set<string>();
  for await (const page of pages) {
    const fresh = page.filter((item) => !seen.has(idOf(item)));
    for (const item of fresh) seen.add(idOf(item));
    yield fresh;
  }
}
