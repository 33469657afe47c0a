import { createHash } from 'node:crypto';

/** Where a page begins, which page that is (from 1), and of which list. */
export interface PagePlace {
  readonly list: string;
  readonly page: number;
  readonly offset: number;
}

const firstPage = { page: 1, offset: 0 };

function check(text: string): string {
  return createHash('sha256').update(`page token ${text}`).digest('hex').slice(0, 8);
}

/** The opaque token of a place. */
export function pageToken({ list, page, offset }: PagePlace): string {
  const text = `${list} ${page} ${offset}`;
  return Buffer.from(`${text} ${check(text)}`).toString('base64url');
}

/** The place that a token stands for; `undefined` where this server never gave such a token. */
export function readPageToken(token: string): PagePlace | undefined {
  const parts = Buffer.from(token, 'base64url').toString().split(' ');
  const [list = '', page = '', offset = '', sum] = parts;
  if (parts.length !== 4 || sum !== check(`${list} ${page} ${offset}`)) return undefined;
  return { list, page: Number(page), offset: Number(offset) };
}

/** The place a request asks for: that of its token, or the first page without one. */
export function requestedPlace(list: string, token: string | null): PagePlace | undefined {
  if (token === null) return { list, ...firstPage };
  const place = readPageToken(token);
  return place?.list === list ? place : undefined;
}
