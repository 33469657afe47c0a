import {
  CodetiesError,
  canHold,
  canNameRepository,
  eachOnce,
  inOrder,
  withinCall,
  type CallOptions,
  type CodeHost,
  type Handle,
  type OwnedRepository,
  type Portfolio,
  type Profile,
  type Repository,
  type RepositoryName,
} from '@codeties/core';
import { z } from 'zod';
import { forgetNonsense } from './forget-nonsense.js';
import { LARGEST_PAGE, type GitHubAnswer } from './github-answer.js';
import { createGitHubClient, type GitHubClient } from './github-client.js';
import { resolveGitHubOptions, type GitHubOptions } from './github-options.js';
import { otherPages } from './other-pages.js';
import { parsePage } from './parse-page.js';
import { parseAnswer } from './parse-github.js';
import { readWatchers } from './read-watchers.js';
import { idSchema } from './id-schema.js';
import { listedRepositorySchema, wholeRepositorySchema, type ListedRepository } from './repository-schema.js';

/** Why watchers are missing without a token. */
const NO_WATCHERS = 'the watchers on GitHub are left out: it tells those of a whole list only to a token';

const profileSchema = z
  .object({ id: idSchema, login: z.string().min(1), html_url: z.string(), followers: z.int().min(0) })
  .transform(({ id, login, html_url: url, followers }): Profile => ({ id, username: login, url, followers }));

/** Why watchers are missing, or too few, with one. */
const UNTOLD_WATCHERS = 'the watchers on GitHub are incomplete: it did not tell those of every repository';

/** What became of the watchers of a portfolio. */
interface Watching {
  note: string | undefined;
}

/** A CodeHost on GitHub. Watchers take a token: they are asked for together, with GraphQL. */
export function createGitHubCodeHost(options: GitHubOptions = {}): CodeHost {
  return codeHostOn(createGitHubClient(resolveGitHubOptions(options)));
}

/** The same on a connection that others share. */
export function codeHostOn(client: GitHubClient): CodeHost {
  return {
    network: 'github',
    portfolioOf: (handle, call = {}) => portfolioOf(client, handle, call),
    repositoryOf: (name, call = {}) => repositoryOf(client, name, call),
  };
}

async function portfolioOf(client: GitHubClient, handle: Handle, call: CallOptions): Promise<Portfolio | undefined> {
  if (!canHold('github', handle)) return undefined;
  const user = `${client.baseUrl}/users/${handle}`;
  const [found, first] = await withinCall('github', call, (signal) =>
    Promise.all([
      client.read({ url: user, signal, call }),
      client.read({ url: `${user}/repos?per_page=${LARGEST_PAGE}`, signal, call }),
    ]),
  );
  if (!found || !first) return undefined;
  const watching: Watching = { note: client.query ? undefined : NO_WATCHERS };
  return {
    profile: parseAnswer(profileSchema, found, 'a user'),
    repositories: repositoriesFrom(client, first, { call, watching }),
    tells: () => (watching.note === undefined ? ['stars', 'watchers', 'openIssues'] : ['stars', 'openIssues']),
    notes: () => (watching.note === undefined ? [] : [watching.note]),
  };
}

async function* repositoriesFrom(
  client: GitHubClient,
  first: GitHubAnswer,
  { call, watching }: { readonly call: CallOptions; readonly watching: Watching },
): AsyncGenerator<readonly Repository[], void> {
  const { query } = client;
  const pages = eachOnce(listedPages(client, first, call), ({ repository }) => repository.id);
  if (!query) {
    for await (const page of pages) yield page.map(({ repository }) => repository);
    return;
  }
  const listed: ListedRepository[] = [];
  for await (const page of pages) listed.push(...page);
  if (listed.length === 0) return;
  const nodeIds = listed.map(({ nodeId }) => nodeId);
  const watchers = await withinCall('github', call, (signal) => readWatchers({ query, nodeIds, signal, call })).catch(
    (error: unknown) => {
      // GraphQL has limits of its own. For want of watchers alone nobody goes without the rest.
      if (error instanceof CodetiesError && (error.code === 'aborted' || error.code === 'timeout')) throw error;
      return [];
    },
  );
  if (listed.some((_listed, index) => watchers[index] === undefined)) watching.note = UNTOLD_WATCHERS;
  yield listed.map(({ repository }, index) => ({ ...repository, watchers: watchers[index] }));
}

async function* listedPages(
  client: GitHubClient,
  first: GitHubAnswer,
  call: CallOptions,
): AsyncGenerator<readonly ListedRepository[], void> {
  const { read } = client;
  const item = listedRepositorySchema;
  try {
    yield parsePage(item, first);
    yield* inOrder({ network: 'github', call, reads: otherPages({ read, item, first, call }) });
  } catch (error) {
    forgetNonsense([first], error);
    throw error;
  }
}

async function repositoryOf(
  { baseUrl, read }: GitHubClient,
  { owner, name }: RepositoryName,
  call: CallOptions,
): Promise<OwnedRepository | undefined> {
  if (!canHold('github', owner) || !canNameRepository(name)) return undefined;
  const url = `${baseUrl}/repos/${owner}/${name}`;
  const answer = await withinCall('github', call, (signal) => read({ url, signal, call }));
  return answer && parseAnswer(wholeRepositorySchema, answer, 'a repository');
}
