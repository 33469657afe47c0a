import {
  CodetiesError,
  parseJson,
  throwIfOver,
  withinQuota,
  type CallOptions,
  type QuotaKey,
  type QuotaNews,
} from '@codeties/core';
import type { z } from 'zod';
import { nameCredentials, type TwitterCredentials } from './credentials.js';
import { mapTwitterError } from './map-twitter-error.js';
import { rateLimitNews } from './rate-limit-news.js';
import { signIn } from './sign-in.js';
import type { ResolvedTwitterOptions } from './twitter-options.js';
import { createTwitterTransport } from './twitter-transport.js';

export interface TwitterRead<Body> {
  /** Below the base URL: `2/users/by`, say. */
  readonly path: string;
  /** What X counts the request as. */
  readonly resource: string;
  readonly query: Readonly<Record<string, string | number | undefined>>;
  /** What the body must look like. */
  readonly schema: z.ZodType<Body>;
  /** The rows X bills for such a body. */
  readonly rowsOf: (body: Body) => number;
}

/** Reads from X within one call. @throws CodetiesError */
export type ReadTwitter = <Body>(read: TwitterRead<Body>) => Promise<Body>;

/** Opens a session for one call, which ends with the signal. Its requests are signed with the credentials. */
export type OpenTwitterSession = (call: CallOptions, signal: AbortSignal) => ReadTwitter;

/** Opens a client whose sessions share their connections. */
export function createTwitterClient({
  baseUrl,
  quotas: ledger,
  policy,
  clock,
}: Pick<ResolvedTwitterOptions, 'baseUrl' | 'quotas' | 'policy' | 'clock'>): (
  credentials: TwitterCredentials,
) => OpenTwitterSession {
  const openTransport = createTwitterTransport();

  return (credentials) => {
    const credential = nameCredentials(credentials);
    return (call, signal) =>
      async ({ path, resource, query, schema, rowsOf }) => {
        const key: QuotaKey = { network: 'twitter', credential, resource };
        return withinQuota({ ledger, keys: [key], call, signal, policy, clock }, async (_key, note) => {
          let rows = 0;
          let news: QuotaNews | undefined;
          const onHeaders = (headers: Headers): void => {
            news = rateLimitNews(headers);
          };
          try {
            const client = signIn(credentials, {
              plugins: [openTransport({ signal, requestId: call.requestId, onHeaders })],
            });
            const text: unknown = await client.get(`${baseUrl}/${path}`, { ...query });
            const body = parseJson(text);
            const parsed = schema.safeParse(body);
            if (!parsed.success) throw nonsense({ path, isJson: body !== undefined, cause: parsed.error });
            rows = rowsOf(parsed.data);
            return parsed.data;
          } catch (error) {
            // A request that is stopped has not failed, whatever it was stopped for.
            throwIfOver({ signal }, 'twitter');
            throw mapTwitterError(error, clock);
          } finally {
            // Whom the caller left X may have counted; what never reached it, it has not.
            note(news ?? { isFree: !signal.aborted });
            call.onReading?.({ network: 'twitter', readAt: clock.now(), fromCache: false, requests: 1, rows });
          }
        });
      };
  };
}

interface Nonsense {
  readonly path: string;
  readonly isJson: boolean;
  readonly cause: unknown;
}

/** What is no JSON at all, such as a page that tells of maintenance, is not an answer of X's. */
function nonsense({ path, isJson, cause }: Nonsense): CodetiesError {
  return new CodetiesError({
    code: 'invalid_response',
    network: 'twitter',
    detail: `the answer to ${path} ${isJson ? 'has another shape' : 'is not JSON'}`,
    isOutage: !isJson,
    cause,
  });
}
