import { readWindow, type QuotaNews } from '@codeties/core';

/** What the headers of an answer say of the window that its request was counted in. */
export function rateLimitNews(headers: Headers): QuotaNews {
  return readWindow((name) => headers.get(`x-rate-limit-${name}`));
}
