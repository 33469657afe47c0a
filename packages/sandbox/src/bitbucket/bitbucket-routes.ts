import type { RouteResult } from '../http/answer.js';
import type { Route } from '../http/routes.js';
import { uuidOf } from '../world/account-ids.js';
import { generateList } from '../world/lazy-list.js';
import type { Repository } from '../world/repository.js';
import type { BitbucketWorkspace, World } from '../world/world.js';
import { bitbucketFailure } from './bitbucket-failure.js';
import { renderBitbucketRepository } from './render-repository.js';
import { renderPage } from './render-page.js';
import { renderWorkspace } from './render-workspace.js';

/** What a route of the fake Bitbucket has to work with. */
export interface BitbucketCall {
  readonly world: World;
  readonly url: URL;
  readonly parameter: (name: string) => string;
}

/** One thing that Bitbucket answers, before `fields` has its way with it. */
export type BitbucketHandler = (call: BitbucketCall) => RouteResult;

const NO_REPOSITORY =
  'You may not have access to this repository or it no longer exists in this workspace. If you think this repository exists and you have access, make sure you are authenticated.';

function notFound(message: string): RouteResult {
  return { status: 404, content: bitbucketFailure(message) };
}

function ofWorkspace(answer: (workspace: BitbucketWorkspace, call: BitbucketCall) => RouteResult): BitbucketHandler {
  return (call) => {
    const slug = call.parameter('workspace');
    const workspace = call.world.bitbucketWorkspace(slug);
    return workspace ? answer(workspace, call) : notFound(`No workspace with identifier '${slug}'.`);
  };
}

interface Owned {
  readonly workspace: BitbucketWorkspace;
  readonly repository: Repository;
}

function ofRepository(answer: (owned: Owned, call: BitbucketCall) => RouteResult): BitbucketHandler {
  return ofWorkspace((workspace, call) => {
    const repository = workspace.repository(call.parameter('name'));
    if (repository === undefined || repository.isPrivate) return notFound(NO_REPOSITORY);
    return answer({ workspace, repository }, call);
  });
}

function watcher(repository: Repository, index: number): object {
  const name = `Watcher ${index + 1}`;
  return { type: 'user', display_name: name, nickname: name, uuid: uuidOf(`watcher ${repository.id} ${index}`) };
}

const repositories = '/2.0/repositories/:workspace';

/** Everything the fake Bitbucket answers. */
export const bitbucketRoutes: readonly Route<BitbucketHandler>[] = [
  {
    path: '/2.0/workspaces/:workspace',
    handler: ofWorkspace((workspace, { url }) => ({
      status: 200,
      content: renderWorkspace(workspace, url.origin),
      rows: 1,
    })),
  },
  {
    path: repositories,
    handler: ofWorkspace((workspace, { url }) =>
      renderPage(url, workspace.repositories, (item) => renderBitbucketRepository(workspace, item, url.origin)),
    ),
  },
  {
    path: `${repositories}/:name`,
    handler: ofRepository(({ workspace, repository }, { url }) => ({
      status: 200,
      content: renderBitbucketRepository(workspace, repository, url.origin),
      rows: 1,
    })),
  },
  {
    path: `${repositories}/:name/watchers`,
    handler: ofRepository(({ repository }, { url }) => {
      const watchers = generateList(repository.watchers, (index) => watcher(repository, index));
      return renderPage(url, watchers, (item) => item);
    }),
  },
  // Takes ids only, and nobody's is known here.
  { path: '/2.0/users/:user', handler: ({ parameter }) => notFound(`No such user: ${parameter('user')}`) },
];
