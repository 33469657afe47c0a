/** Which part of a list a client of Bitbucket asks for. */
export interface BitbucketPageRequest {
  readonly page: number;
  readonly pagelen: number;
}

const DEFAULT_PAGELEN = 10;
const MOST_PAGELEN = 100;

/** Reads `page` and `pagelen`. Unlike GitHub, Bitbucket refuses what makes no sense: the message with which it does. */
export function bitbucketPageRequest(query: URLSearchParams): BitbucketPageRequest | string {
  const page = positive(query.get('page'), 1);
  const pagelen = positive(query.get('pagelen'), DEFAULT_PAGELEN);
  if (pagelen === undefined || pagelen > MOST_PAGELEN) return 'Invalid pagelen';
  return page === undefined ? 'Invalid page' : { page, pagelen };
}

function positive(text: string | null, usual: number): number | undefined {
  if (text === null) return usual;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number > 0 ? number : undefined;
}
