import { CodetiesError, parseJson, throwIfOver, withinQuota, type CallOptions, type QuotaNews } from '@codeties/core';
import { Agent, type Dispatcher } from 'undici';
import type { z } from 'zod';
import { BitbucketAnswerError } from './bitbucket-answer-error.js';
import type { ResolvedBitbucketOptions } from './bitbucket-options.js';
import { quotaKey, readQuotaNews } from './bitbucket-quota.js';
import { isAbsence, mapBitbucketError } from './map-bitbucket-error.js';

export interface BitbucketRead<Body> {
  /** Below the base URL, with its query. */
  readonly path: string;
  /** What the body must look like. */
  readonly schema: z.ZodType<Body>;
  readonly signal: AbortSignal;
  readonly call: CallOptions;
}

/** Reads from Bitbucket. Absent where it says itself that there is no such thing. @throws CodetiesError */
export type ReadBitbucket = <Body>(read: BitbucketRead<Body>) => Promise<Body | undefined>;

const CONNECTIONS = 16;

/** Questions come in bursts. What is kept from one to the next need not be opened again; servers keep it for about a minute. */
const KEEP_ALIVE_MS = 30_000;

/** A page of a hundred takes less than a tenth of it. */
const LARGEST_BODY = 8 * 1024 * 1024;

export function createBitbucketClient(options: ResolvedBitbucketOptions): ReadBitbucket {
  const { baseUrl, clock, quotas, policy, token } = options;
  const dispatcher = options.dispatcher ?? openPool();
  const { origin, pathname } = new URL(baseUrl);
  const headers = { accept: 'application/json', ...(token !== undefined && { authorization: authorization(token) }) };

  const keys = [quotaKey(token)] as const;

  return ({ path, schema, signal, call }) =>
    withinQuota({ ledger: quotas, keys, call, signal, policy, clock }, async (_key, note) => {
      let news: QuotaNews | undefined;
      try {
        const {
          statusCode,
          headers: received,
          body,
        } = await dispatcher.request({
          origin,
          path: `${pathname.replace(/\/$/, '')}${path}`,
          method: 'GET',
          headers: { ...headers, ...(call.requestId !== undefined && { 'x-request-id': call.requestId }) },
          // One of its own for each request: undici leaves a listener on it, and warns of more than ten.
          signal: AbortSignal.any([signal]),
        });
        news = readQuotaNews(received);
        const content = parseJson(await body.text());
        if (statusCode !== 200) throw new BitbucketAnswerError(statusCode, received, content);
        const parsed = schema.safeParse(content);
        if (parsed.success) return parsed.data;
        throw new CodetiesError({
          code: 'invalid_response',
          network: 'bitbucket',
          detail: content === undefined ? 'an answer is not JSON' : 'an answer has another shape',
          // A page that tells of maintenance, say, is not an answer of Bitbucket's.
          isOutage: content === undefined,
          cause: parsed.error,
        });
      } catch (error) {
        if (isAbsence(error)) return undefined;
        // A request that is stopped has not failed, whatever it was stopped for.
        throwIfOver({ signal }, 'bitbucket');
        throw mapBitbucketError(error, clock);
      } finally {
        // Whom the caller left Bitbucket may have counted; what never reached it, it has not.
        note(news ?? { isFree: !signal.aborted });
        call.onReading?.({ network: 'bitbucket', readAt: clock.now(), fromCache: false, requests: 1, rows: 0 });
      }
    });
}

/** App passwords are gone: it is an access token, or an API token with the address it belongs to. */
function authorization(token: string): string {
  return token.includes(':') ? `Basic ${Buffer.from(token).toString('base64')}` : `Bearer ${token}`;
}

function openPool(): Dispatcher {
  return new Agent({ connections: CONNECTIONS, keepAliveTimeout: KEEP_ALIVE_MS, maxResponseSize: LARGEST_BODY });
}
