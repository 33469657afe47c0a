import { z } from 'zod';
import type { Answer } from '../http/answer.js';
import type { Delivery } from '../http/deliver.js';
import { pageToken, readPageToken } from '../x/page-token.js';
import type { FaultContext } from './fault-context.js';

/** Where the next page of a list leads: to the same page for ever, or to one more for ever. */
export type FalseNext = 'the same' | 'another';

const xPageSchema = z.looseObject({ meta: z.looseObject({}) });
const bitbucketPageSchema = z.looseObject({ values: z.array(z.unknown()) });

/** More than any list of the worlds has, and than any client reads. */
const ENDLESS_SIZE = 1_000_000_000;

/** A page of GitHub's whose `Link` leads there. What is no list is answered honestly. */
export function falseGitHubPage({ request, honest }: FaultContext, next: FalseNext): Delivery {
  const answer = honest();
  if (!answer.body.startsWith('[')) return { mode: 'whole', answer };
  const link = `<${withNextPage(request.url, next)}>; rel="next"`;
  return { mode: 'whole', answer: { ...answer, headers: { ...answer.headers, link } } };
}

/** A page of a follow list of X's whose `next_token` leads there. */
export function falseXPage({ request, honest }: FaultContext, next: FalseNext): Delivery {
  const { pathname, searchParams } = request.url;
  const [, id = '', direction = ''] = /^\/2\/users\/(\d+)\/(following|followers)$/.exec(pathname) ?? [];
  const first = { list: `${direction}:${id}`, page: 1, offset: 0 };
  const place = readPageToken(searchParams.get('pagination_token') ?? '') ?? first;
  const token = pageToken(next === 'the same' ? place : { ...place, page: place.page + 1 });
  return rewritten(honest(), xPageSchema, (content) => ({ ...content, meta: { ...content.meta, next_token: token } }));
}

/** A page of Bitbucket's whose `next` leads there; one that never ends tells of a size to match. */
export function falseBitbucketPage({ request, honest }: FaultContext, next: FalseNext): Delivery {
  return rewritten(honest(), bitbucketPageSchema, (content) => ({
    ...content,
    ...(next === 'another' && 'size' in content ? { size: ENDLESS_SIZE } : {}),
    next: withNextPage(request.url, next),
  }));
}

function withNextPage(address: URL, next: FalseNext): string {
  const url = new URL(address);
  if (next === 'another') url.searchParams.set('page', String(Number(url.searchParams.get('page') ?? 1) + 1));
  return url.href;
}

function rewritten<Content>(
  answer: Answer,
  schema: z.ZodType<Content>,
  rewrite: (content: Content) => object,
): Delivery {
  if (answer.status !== 200) return { mode: 'whole', answer };
  const page = schema.safeParse(JSON.parse(answer.body));
  if (!page.success) return { mode: 'whole', answer };
  return { mode: 'whole', answer: { ...answer, body: JSON.stringify(rewrite(page.data)) } };
}
