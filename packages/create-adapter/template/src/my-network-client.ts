import { createHash } from 'node:crypto';
import {
  CodetiesError,
  parseJson,
  readBounded,
  throwIfOver,
  withinQuota,
  type CallOptions,
  type QuotaKey,
} from '@codeties/core';
import type { z } from 'zod';
import { isAbsence, mapMyNetworkError } from './map-my-network-error.js';
import { MyNetworkAnswerError } from './my-network-answer-error.js';
import type { ResolvedMyNetworkOptions } from './my-network-options.js';
import { NETWORK } from './network.js';

export interface MyNetworkRead<Body> {
  /** Below the base URL, with its query. */
  readonly path: string;
  /** What the body must look like. */
  readonly schema: z.ZodType<Body>;
  /** Ends the request; it goes for abort and deadline together. */
  readonly signal: AbortSignal;
  readonly call: CallOptions;
}

/** Reads from My Network. Absent where it says itself that there is no such thing. @throws CodetiesError */
export type ReadMyNetwork = <Body>(read: MyNetworkRead<Body>) => Promise<Body | undefined>;

/** A page of a hundred takes less than a tenth of it. */
const LARGEST_BODY = 1024 * 1024;

/** What sends each request, and is all that knows of HTTP. */
export function createMyNetworkClient(options: ResolvedMyNetworkOptions): ReadMyNetwork {
  const { baseUrl, clock, policy, quotas, token } = options;
  const headers = { accept: 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  const keys = [quotaKey(token)] as const;

  return ({ path, schema, signal, call }) =>
    withinQuota({ ledger: quotas, keys, call, signal, policy, clock }, async () => {
      try {
        const response = await fetch(`${baseUrl}${path}`, {
          headers: { ...headers, ...(call.requestId !== undefined && { 'x-request-id': call.requestId }) },
          // Whoever else it sends us to is not who was meant to see the token.
          redirect: 'manual',
          signal,
        });
        const body = parseJson(new TextDecoder().decode(await readBounded(response, LARGEST_BODY)));
        if (response.status !== 200) throw new MyNetworkAnswerError(response, body);
        const parsed = schema.safeParse(body);
        if (parsed.success) return parsed.data;
        throw new CodetiesError({
          code: 'invalid_response',
          network: NETWORK,
          detail: body === undefined ? 'an answer is not JSON' : 'an answer has another shape',
          // A page that tells of maintenance, say, is not an answer of My Network's.
          isOutage: body === undefined,
          cause: parsed.error,
        });
      } catch (error) {
        if (isAbsence(error)) return undefined;
        // A request that is stopped has not failed, whatever it was stopped for.
        throwIfOver({ signal }, NETWORK);
        throw mapMyNetworkError(error, clock);
      } finally {
        call.onReading?.({ network: NETWORK, readAt: clock.now(), fromCache: false, requests: 1, rows: 0 });
      }
    });
}

/** What My Network counts requests under: a token, which is not told, or nobody's. */
function quotaKey(token: string | undefined): QuotaKey {
  const credential =
    token === undefined ? 'anonymous' : `token ${createHash('sha256').update(token).digest('hex').slice(0, 8)}`;
  return { network: NETWORK, credential, resource: 'api' };
}
