import { headerNumber, type QuotaNews } from '@codeties/core';

/** What the headers of an answer say of the window that its request was counted in. */
export function rateLimitNews(headers: Headers): QuotaNews {
  const numberIn = (name: string): number | undefined => headerNumber(headers.get(`x-rate-limit-${name}`));
  const reset = numberIn('reset');
  return {
    limit: numberIn('limit'),
    remaining: numberIn('remaining'),
    resetAt: reset === undefined ? undefined : new Date(reset * 1_000),
  };
}
