import { canHold, toHandle, type GistHost, type GistPage } from '@codeties/core';
import type { IncomingMessage } from 'node:http';
import type { AppContext } from '../http/app-context.js';
import { callOf, type CallSettings } from '../http/call-of.js';
import { InvalidRequestError } from '../http/invalid-request-error.js';
import { pageLink } from '../http/page-link.js';
import { DEVELOPER, readName } from '../http/read-name.js';
import { queryReader } from '../http/read-query.js';
import { send } from '../http/send.js';
import { gistFailures, presentGistError } from '../presenters/gist-failures.js';
import { gistQuerySchema } from '../schemas/gist-query-schema.js';
import type { AppRoute, RouteHandler } from './app-route.js';

export interface GistRoutesOptions extends CallSettings {
  readonly gistHost: GistHost;
  /** Whether proxies stand in front. */
  readonly hasProxies: boolean;
}

export interface GistRoutes {
  readonly gists: AppRoute;
  /** For every path of one segment: it has to be the last of all routes. */
  readonly anyUser: AppRoute;
}

/** `GET /gists/{user}` and `GET /{user}`: a page of somebody's public gists. */
export function gistRoutes(options: GistRoutesOptions): GistRoutes {
  const { gistHost, hasProxies } = options;
  const get: RouteHandler = async (context) => {
    const { user, page, perPage } = readGistRequest(context);
    const handle = toHandle(user);
    if (!canHold(gistHost.network, handle)) {
      throw new InvalidRequestError([`${gistHost.network} can hold no user of this name`]);
    }
    const found = await gistHost.gistsOf({ handle, page, perPage }, callOf(context, options));
    if (!found) {
      send(context, presentGistError(404, 'not_found'));
      return;
    }
    const link = linkOf(context.req, found, { perPage, hasProxies });
    const headers = link === '' ? {} : { Link: link };
    send(context, { status: 200, body: JSON.stringify(found.gists), headers });
  };
  return {
    gists: { name: 'gists', apiPath: '/gists/{user}', path: /^\/gists\/([^/]*)$/, failures: gistFailures, get },
    anyUser: { name: 'gists of a user', apiPath: '/{user}', path: /^\/([^/]+)$/, failures: gistFailures, get },
  };
}

interface GistRequest {
  readonly user: string;
  readonly page: number;
  readonly perPage: number;
}

const readQuery = queryReader(gistQuerySchema);

function readGistRequest({ req, captures = [] }: AppContext): GistRequest {
  const errors: string[] = [];
  const user = readName(captures[0] ?? '', DEVELOPER, errors);
  const query = readQuery(req.url ?? '');
  errors.push(...query.errors);
  if (query.value === undefined || errors.length > 0) throw new InvalidRequestError(errors);
  const { page, per_page: perPage } = query.value;
  return { user, page, perPage };
}

const relations = ['first', 'prev', 'next', 'last'] as const;

interface LinkOptions {
  readonly perPage: number;
  readonly hasProxies: boolean;
}

/** The pages around this one, at the path that the client asked. */
function linkOf(request: IncomingMessage, { pages }: GistPage, { perPage, hasProxies }: LinkOptions): string {
  const links = relations.flatMap((relation) => {
    const page = pages[relation];
    if (page === undefined) return [];
    return [pageLink(request, { parameters: { per_page: perPage, page }, relation, hasProxies })];
  });
  return links.join(', ');
}
