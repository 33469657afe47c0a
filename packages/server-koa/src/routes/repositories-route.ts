import { readRepositories, toHandle, type CallOptions, type CodeHost, type RepositoryStore } from '@codeties/core';
import { wireRepositories } from '@codeties/wire';
import { callOf, type CallSettings } from '../http/call-of.js';
import { InvalidRequestError } from '../http/invalid-request-error.js';
import { presentErrors, presentAnswer, type Presentation } from '../http/presentation.js';
import { queryReader } from '../http/read-query.js';
import { send } from '../http/send.js';
import type { ContractPresenter } from '../presenters/contract-presenter.js';
import { failuresInSentences } from '../presenters/failures-in-sentences.js';
import { repositoriesQuerySchema } from '../schemas/repository-query-schemas.js';
import type { AppRoute } from './app-route.js';

export interface RepositoriesRouteOptions extends CallSettings {
  readonly host: CodeHost;
  readonly store: RepositoryStore;
  readonly presenter: ContractPresenter;
}

const readQuery = queryReader(repositoriesQuerySchema);

/** `GET /repositories/?username=…`: somebody's repositories, read now or kept. */
export function repositoriesRoute(options: RepositoriesRouteOptions): AppRoute {
  return {
    name: 'repositories',
    apiPath: '/repositories/',
    path: /^\/repositories\/?$/,
    failures: failuresInSentences('the database'),
    get: async (context) => {
      const { value, errors } = readQuery(context.req.url ?? '');
      if (value === undefined || errors.length > 0) throw new InvalidRequestError(errors);
      const { username, from_local: isLocal } = value;
      const read = isLocal ? readKept : readLive;
      send(context, await read(username, options, callOf(context, options)));
    },
  };
}

async function readLive(
  username: string,
  { host, presenter }: RepositoriesRouteOptions,
  call: CallOptions,
): Promise<Presentation> {
  const live = await readRepositories(host, username, call);
  return live ? presentAnswer(wireRepositories(live)) : presenter.presentUnknownUser(username, host.network);
}

async function readKept(
  username: string,
  { store }: RepositoriesRouteOptions,
  call: CallOptions,
): Promise<Presentation> {
  const kept = await store.repositoriesOf(toHandle(username), call);
  return kept ? presentAnswer(wireRepositories(kept)) : presentErrors(404, [`nothing of ${username} is saved`]);
}
