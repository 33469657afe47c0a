/** Where a page stands in its list. */
export interface PagePosition {
  readonly page: number;
  readonly lastPage: number;
}

/** GitHub's `Link` header for one page, or `undefined` where the list is all on it. */
export function linkHeader(url: URL, { page, lastPage }: PagePosition): string | undefined {
  const link = (number: number, relation: string): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${relation}"`;
  };
  const links = [];
  if (page > 1) links.push(link(Math.min(page - 1, lastPage), 'prev'));
  if (page < lastPage) links.push(link(page + 1, 'next'));
  if (page !== lastPage && lastPage > 1) links.push(link(lastPage, 'last'));
  if (page > 1) links.push(link(1, 'first'));
  return links.length === 0 ? undefined : links.join(', ');
}
