import { CodetiesError, type CallOptions } from '@codeties/core';
import type { GitHubAnswer } from './github-answer.js';
import { readGitHubFailure } from './github-failure.js';
import type { ResolvedGitHubOptions } from './github-options.js';
import { createGitHubSender } from './github-sender.js';
import { withoutTemplates } from './without-templates.js';
import { readFoundData } from './graphql-failure.js';
import { createGitHubMemory, isWorthKeeping } from './github-memory.js';

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

/** Opens a client that asks again only for what has changed. */
export function createGitHubClient(options: ResolvedGitHubOptions): GitHubClient {
  const { baseUrl, tokens, conditionalEntries } = options;
  const send = createGitHubSender(options);
  const remembered = conditionalEntries > 0 ? createGitHubMemory(conditionalEntries) : undefined;

  const read: ReadGitHub = ({ url, signal, call }) => {
    const memory = call.noCache === true ? undefined : remembered;
    // Tags hold for the token that they were given to.
    const nameOf = (credential: string): string => `${credential} ${url}`;
    const isPreferred = (credential: string): boolean => memory?.has(nameOf(credential)) === true;
    return send({ resource: 'core', signal, call, isPreferred }, async ({ octokit, credential, request }) => {
      const name = nameOf(credential);
      const known = memory?.get(name);
      const forget = (): void => {
        remembered?.delete(name);
      };
      try {
        const response = await octokit.request(`GET ${withoutTemplates(url)}`, {
          headers: {
            accept: 'application/vnd.github+json',
            'x-github-api-version': '2022-11-28',
            ...(known && { 'if-none-match': known.etag }),
          },
          request,
        });
        const data: unknown = response.data;
        if (typeof data === 'string') throw notJson();
        const answer = { data, link: response.headers.link };
        const { etag } = response.headers;
        if (etag !== undefined && isWorthKeeping(answer)) remembered?.set(name, { ...answer, etag });
        return { ...answer, forget };
      } catch (error) {
        const failure = readGitHubFailure(error);
        if (failure?.status === 304 && known) return { data: known.data, link: known.link, forget };
        if (failure?.status === 404 && failure.isGitHubs) return undefined;
        throw error;
      }
    });
  };

  const query: QueryGitHub = ({ query: text, variables, signal, call }) =>
    send({ resource: 'graphql', signal, call }, async ({ octokit, request }) => {
      try {
        const data = await octokit.graphql<unknown>(text, { ...variables, request });
        if (data === undefined) throw notJson();
        return data;
      } catch (error) {
        const partial = readFoundData(error);
        if (partial !== undefined) return partial;
        throw error;
      }
    });

  return { baseUrl, read, query: tokens.length === 0 ? undefined : query };
}

/** What is no JSON at all, such as a page that tells of maintenance, Octokit hands on as a text, and for GraphQL as nothing. */
function notJson(): CodetiesError {
  return new CodetiesError({
    code: 'invalid_response',
    network: 'github',
    detail: 'an answer is not JSON',
    isOutage: true,
  });
}
