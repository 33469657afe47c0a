import { createHash } from 'node:crypto';
import { readWindow, type QuotaKey, type QuotaNews } from '@codeties/core';
import type { AnswerHeaders } from './bitbucket-answer-error.js';

/** What Bitbucket counts the requests with a token under, or those with none; a token is not told. */
export function quotaKey(token: string | undefined): QuotaKey {
  const credential =
    token === undefined ? 'anonymous' : `token ${createHash('sha256').update(token).digest('hex').slice(0, 8)}`;
  return { network: 'bitbucket', credential, resource: 'api' };
}

/** What an answer says of its quota: often no more than the limit, and that only to some tokens. */
export function readQuotaNews(headers: AnswerHeaders): QuotaNews {
  return readWindow((name) => headers[`x-ratelimit-${name}`]);
}
