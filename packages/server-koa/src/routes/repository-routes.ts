import {
  readRepository,
  type CallOptions,
  type CodeHost,
  type RepositoryQuestion,
  type RepositoryStore,
} from '@codeties/core';
import { wireRepository } from '@codeties/wire';
import { notUsable } from '../lifecycle/noting-failures.js';
import { callOf, type CallSettings } from '../http/call-of.js';
import { InvalidRequestError } from '../http/invalid-request-error.js';
import { presentErrors, presentAnswer, type Presentation } from '../http/presentation.js';
import { readRepositoryRequest, type RepositoryRequest } from '../http/read-repository-request.js';
import { send } from '../http/send.js';
import { failuresInSentences } from '../presenters/failures-in-sentences.js';
import type { AppRoute, RouteHandler } from './app-route.js';

export interface RepositoryRoutesOptions extends CallSettings {
  readonly host: CodeHost;
  readonly store: RepositoryStore;
  /** Whether a repository could be kept: one that is to be and cannot is not read either. */
  readonly canRecord: () => boolean;
}

/** `GET /repositories/{username}/{name}` and `GET /repositories/{name}`: one repository, which is kept on demand. */
export function repositoryRoutes(options: RepositoryRoutesOptions): readonly AppRoute[] {
  const get: RouteHandler = async (context) => {
    const request = readRepositoryRequest(context);
    if (request.isSaved && !options.canRecord()) {
      throw notUsable();
    }
    send(context, await answer(request, options, callOf(context, options)));
  };
  const failures = failuresInSentences('the database');
  return [
    { name: 'repository', apiPath: '/repositories/{name}', path: /^\/repositories\/([^/]+)$/, failures, get },
    {
      name: 'repository of a user',
      apiPath: '/repositories/{username}/{name}',
      path: /^\/repositories\/([^/]*)\/([^/]*)$/,
      failures,
      get,
    },
  ];
}

/** With nobody named, what is saved tells whose it is, and is the answer unless that is to be saved anew. */
async function answer(
  { username, name, isSaved }: RepositoryRequest,
  options: RepositoryRoutesOptions,
  call: CallOptions,
): Promise<Presentation> {
  if (username !== undefined) return readLive({ owner: username, name, isSaved }, options, call);
  const [kept, another] = await options.store.repositoriesNamed(name, 2, call);
  if (!kept || another) {
    const saved = kept ? `more than one ${name} is saved` : `no ${name} is saved`;
    throw new InvalidRequestError([`${saved}: say with username whose it is`]);
  }
  if (!isSaved) return presentAnswer(wireRepository(kept.repository));
  return readLive({ owner: kept.owner.username, name, isSaved }, options, call);
}

async function readLive(
  question: RepositoryQuestion,
  { host, store }: RepositoryRoutesOptions,
  call: CallOptions,
): Promise<Presentation> {
  const owned = await readRepository({ host, store }, question, call);
  if (owned) return presentAnswer(wireRepository(owned.repository));
  return presentErrors(404, [`${question.owner} has no repository ${question.name} in ${host.network}`]);
}
