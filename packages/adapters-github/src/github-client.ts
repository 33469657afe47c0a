import type { CallOptions } from '@codeties/core';
import { Octokit } from '@octokit/core';
import { Agent } from 'undici';
import type { GitHubAnswer } from './github-answer.js';
import { readGitHubFailure } from './github-failure.js';
import type { ResolvedGitHubOptions } from './github-options.js';
import { LARGEST_BODY, wholeAnswer } from './whole-answer.js';
import { withoutTemplates } from './without-templates.js';
import { readFoundData } from './graphql-failure.js';
import { createGitHubMemory, isWorthKeeping } from './github-memory.js';
import { mapGitHubError } from './map-github-error.js';

export interface GitHubRead {
  /** A full URL of GitHub's. */
  readonly url: string;
  readonly signal: AbortSignal;
  readonly call: CallOptions;
}

/** Reads one URL. Absent where GitHub says itself that there is no such thing. @throws CodetiesError */
export type ReadGitHub = (read: GitHubRead) => Promise<GitHubAnswer | undefined>;

export interface GitHubQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
  readonly call: CallOptions;
}

/** Asks GitHub's GraphQL; what it does not find is `null` in the data. @throws CodetiesError */
export type QueryGitHub = (query: GitHubQuery) => Promise<unknown>;

/** A connection to GitHub, for as many adapters as like to share it. */
export interface GitHubClient {
  readonly baseUrl: string;
  readonly read: ReadGitHub;
  /** Absent without a token, which GraphQL takes. */
  readonly query?: QueryGitHub | undefined;
}

/** GitHub allows 100 requests at once to everybody who shares the credentials; a process takes a part of that. */
const CONNECTIONS = 32;

/** Opens a client that asks again only for what has changed. */
export function createGitHubClient({ token, baseUrl, conditionalEntries, clock }: ResolvedGitHubOptions): GitHubClient {
  const dispatcher = new Agent({ connections: CONNECTIONS, maxResponseSize: LARGEST_BODY });
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const octokit = new Octokit({
    baseUrl,
    userAgent: 'codeties',
    log: silent,
    ...(token !== undefined && { auth: token }),
    request: {
      log: silent,
      // Bound late, so that whoever replaces the global fetch is asked. Assigned rather than spread: Node's own types
      // describe an older Dispatcher than the one its fetch takes here.
      fetch: async (url: string, init: RequestInit) =>
        wholeAnswer(await fetch(url, Object.assign({}, init, { dispatcher }))),
    },
  });
  const remembered = conditionalEntries > 0 ? createGitHubMemory(conditionalEntries) : undefined;

  const read: ReadGitHub = async ({ url, signal, call }) => {
    const known = call.noCache === true ? undefined : remembered?.get(url);
    try {
      const response = await octokit.request(`GET ${withoutTemplates(url)}`, {
        headers: {
          accept: 'application/vnd.github+json',
          'x-github-api-version': '2022-11-28',
          ...(known && { 'if-none-match': known.etag }),
        },
        request: { signal },
      });
      const data: unknown = response.data;
      const answer = { data, link: response.headers.link };
      const { etag } = response.headers;
      if (etag !== undefined && isWorthKeeping(answer)) remembered?.set(url, { ...answer, etag });
      return answer;
    } catch (error) {
      const failure = readGitHubFailure(error);
      if (failure?.status === 304 && known) return known;
      if (failure?.status === 404 && failure.isGitHubs) return undefined;
      throw mapGitHubError(error, clock);
    } finally {
      noteRequest(call);
    }
  };

  const query: QueryGitHub = async ({ query: text, variables, signal, call }) => {
    try {
      return await octokit.graphql<unknown>(text, { ...variables, request: { signal } });
    } catch (error) {
      const partial = readFoundData(error);
      if (partial !== undefined) return partial;
      throw mapGitHubError(error, clock);
    } finally {
      noteRequest(call);
    }
  };

  const noteRequest = (call: CallOptions): void => {
    call.onReading?.({ network: 'github', readAt: clock.now(), fromCache: false, requests: 1, rows: 0 });
  };

  return { baseUrl, read, query: token === undefined ? undefined : query };
}

function ignore(): void {
  // A library does not write to its user's console.
}
