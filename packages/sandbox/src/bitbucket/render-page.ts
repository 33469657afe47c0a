import type { RouteResult } from '../http/answer.js';
import { sliceList, type LazyList } from '../world/lazy-list.js';
import { bitbucketFailure } from './bitbucket-failure.js';
import { bitbucketPageRequest } from './page-request.js';

/** One page of the list, with links to the pages around it that keep the rest of the query. */
export function renderPage<Item>(url: URL, list: LazyList<Item>, render: (item: Item) => object): RouteResult {
  const asked = bitbucketPageRequest(url.searchParams);
  if (typeof asked === 'string') return { status: 400, content: bitbucketFailure(asked) };
  const { page, pagelen } = asked;
  const lastPage = Math.max(1, Math.ceil(list.length / pagelen));
  if (page > lastPage) return { status: 404, content: bitbucketFailure('Invalid page') };
  const link = (number: number): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return target.href;
  };
  const values = sliceList(list, (page - 1) * pagelen, pagelen).map(render);
  const content = {
    values,
    pagelen,
    size: list.length,
    page,
    ...(page < lastPage ? { next: link(page + 1) } : {}),
    ...(page > 1 ? { previous: link(page - 1) } : {}),
  };
  return { status: 200, content, rows: values.length };
}
