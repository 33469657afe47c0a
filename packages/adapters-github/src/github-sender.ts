import {
  pauseUntil,
  throwIfOver,
  withinQuota,
  type CallOptions,
  type CodetiesError,
  type QuotaNews,
  type QuotaPause,
} from '@codeties/core';
import type { Octokit } from '@octokit/core';
import { Agent } from 'undici';
import type { ResolvedGitHubOptions } from './github-options.js';
import { credentialName, quotaKey, readQuotaNews, resourcesOf, type GitHubResource } from './github-quota.js';
import { mapGitHubError } from './map-github-error.js';
import { openOctokit } from './open-octokit.js';
import { createPlaceHolder } from './place-holder.js';
import { createRequestGate } from './request-gate.js';
import { isSecondaryLimit } from './secondary-limit.js';
import { createTokenTurns } from './token-turns.js';
import { LARGEST_BODY, wholeAnswer } from './whole-answer.js';

type GitHubFetch = (url: string, init: RequestInit) => Promise<Response>;

export interface GitHubRequest {
  readonly resource: GitHubResource;
  readonly signal: AbortSignal;
  readonly call: CallOptions;
  /** Whether a credential is to be asked with before others are. */
  readonly isPreferred?: ((credential: string) => boolean) | undefined;
}

/** What a request is to be made with. */
export interface GitHubAttempt {
  readonly octokit: Octokit;
  readonly credential: string;
  readonly request: { readonly signal: AbortSignal; readonly fetch: GitHubFetch };
}

/** Makes a request as soon as it may be, with the credential whose turn it is, and another time where a limit sends it away. @throws CodetiesError */
export type SendToGitHub = <Result>(
  request: GitHubRequest,
  ask: (attempt: GitHubAttempt) => Promise<Result>,
) => Promise<Result>;

/** Slow enough to be told a second time only after thousands of requests, should it be too much again. */
const ANSWERS_PER_PLACE = 100;

/** Questions come in bursts. What is kept from one to the next need not be opened again; servers keep it for about a minute. */
const KEEP_ALIVE_MS = 30_000;

/** For how long GitHub asks to be left alone where it does not say. */
const REST_MS = 60_000;

/** Opens connections that all of the credentials share: one for each request at once, since a connection takes one at a time. */
export function createGitHubSender(options: ResolvedGitHubOptions): SendToGitHub {
  const { tokens, baseUrl, clock, quotas, policy, concurrency } = options;
  const connections = { connections: concurrency, keepAliveTimeout: KEEP_ALIVE_MS };
  const dispatcher = new Agent({ ...connections, maxResponseSize: LARGEST_BODY });
  const gate = createRequestGate({ most: concurrency, answersPerPlace: ANSWERS_PER_PLACE });
  const [firstToken, ...otherTokens] = tokens;
  const nextInTurn = createTokenTurns([credentialName(firstToken), ...otherTokens.map(credentialName)]);
  const anonymous = openOctokit(baseUrl);
  const octokits = new Map(tokens.map((token) => [credentialName(token), openOctokit(baseUrl, token)]));

  const pauseAll = async (credential: string, { retryAt }: CodetiesError): Promise<void> => {
    const until = retryAt ?? new Date(clock.now().getTime() + REST_MS);
    const pause: QuotaPause = { until, code: 'rate_limited' };
    for (const resource of resourcesOf(credential)) await quotas.note(quotaKey(credential, resource), { pause });
  };

  return async ({ resource, call, isPreferred, ...given }, ask) => {
    // One of its own for each request, all of which listen to it: Node warns of more than ten who do.
    const signal = AbortSignal.any([given.signal]);
    const holder = createPlaceHolder({ gate, ledger: quotas, signal });
    const { ledger } = holder;
    const pause = (until: Date, stop: AbortSignal): Promise<void> => {
      holder.leave();
      return pauseUntil(until, stop);
    };
    const [first, ...others] = nextInTurn(isPreferred);
    const keys = [quotaKey(first, resource), ...others.map((name) => quotaKey(name, resource))] as const;
    try {
      return await withinQuota({ ledger, keys, call, signal, policy, clock, pause }, async (key, note) => {
        const { credential } = key;
        let news: QuotaNews | undefined;
        const request = {
          signal,
          fetch: createFetch({
            dispatcher,
            requestId: call.requestId,
            onAnswer: (answer) => {
              news = readQuotaNews(answer, key);
            },
          }),
        };
        try {
          const result = await ask({ octokit: octokits.get(credential) ?? anonymous, credential, request });
          holder.place()?.answered();
          return result;
        } catch (error) {
          // A request that is stopped has not failed, whatever it was stopped for.
          throwIfOver({ signal }, 'github');
          const failure = mapGitHubError(error, clock);
          if (isSecondaryLimit(error)) {
            holder.place()?.warned();
            await pauseAll(credential, failure);
          }
          throw failure;
        } finally {
          // Whom the caller left GitHub may have counted; what never reached it, it has not.
          note(news ?? { isFree: !signal.aborted });
          call.onReading?.({ network: 'github', readAt: clock.now(), fromCache: false, requests: 1, rows: 0 });
        }
      });
    } finally {
      holder.leave();
    }
  };
}

interface FetchOptions {
  readonly dispatcher: Agent;
  readonly requestId: string | undefined;
  readonly onAnswer: (answer: Response) => void;
}

function createFetch({ dispatcher, requestId, onAnswer }: FetchOptions): GitHubFetch {
  return async (url, init) => {
    const headers = new Headers(init.headers);
    if (requestId !== undefined) headers.set('x-request-id', requestId);
    // Bound late, so that whoever replaces the global fetch is asked. Assigned rather than spread: Node's own types
    // describe an older Dispatcher than the one its fetch takes here.
    const answer = await fetch(url, Object.assign({}, init, { headers, dispatcher }));
    onAnswer(answer);
    return wholeAnswer(answer);
  };
}
