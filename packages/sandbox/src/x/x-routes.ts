import type { RouteResult } from '../http/answer.js';
import type { Route } from '../http/routes.js';
import type { World, XAccount } from '../world/world.js';
import { answerFollowList } from './follow-list.js';
import { friendshipsShow } from './friendships-show.js';
import { invalidRequest, notFoundProblem, suspendedProblem, type NamedUser } from './problems.js';
import { renderXUser } from './render-user.js';
import type { XCall, XEndpoint } from './x-endpoint.js';
import { xFailure } from './x-failure.js';
import { badValue, createXQuery, type XQuery } from './x-query.js';

const userParameters = ['user.fields', 'tweet.fields', 'expansions'];
const listParameters = ['max_results', 'pagination_token', ...userParameters];

function refusal(query: XQuery): RouteResult | undefined {
  return query.bad.length === 0 ? undefined : { status: 400, content: invalidRequest(query.bad) };
}

/** Looks somebody up, and says what X says where there is nobody to show. */
function find(named: NamedUser, world: World): { readonly account: XAccount } | { readonly problem: object } {
  const isName = named.parameter.startsWith('username');
  const account = isName ? world.xAccount(named.value) : world.xAccountById(named.value);
  if (account === undefined) return { problem: notFoundProblem(named) };
  return account.isSuspended ? { problem: suspendedProblem(named) } : { account };
}

function batch(path: string, parameter: 'usernames' | 'ids'): Route<XEndpoint> {
  const answer = ({ world, parameters, viewer }: XCall): RouteResult => {
    const query = createXQuery(parameters, [parameter, ...userParameters]);
    const values = query.batch(parameter);
    const fields = query.fields();
    const refused = refusal(query);
    if (refused !== undefined) return refused;
    const unique = new Map(values.map((value) => [value.toLowerCase(), value]));
    const data: object[] = [];
    const errors: object[] = [];
    for (const value of unique.values()) {
      const found = find({ parameter, value }, world);
      if ('problem' in found) errors.push(found.problem);
      else data.push(renderXUser(found.account, fields, viewer));
    }
    const content = { ...(data.length > 0 ? { data } : {}), ...(errors.length > 0 ? { errors } : {}) };
    return { status: 200, content, rows: data.length };
  };
  return { path, handler: { name: path, answer } };
}

function single(path: string, parameter: 'username' | 'id'): Route<XEndpoint> {
  const answer = (call: XCall): RouteResult => {
    const query = createXQuery(call.parameters, userParameters);
    const value = query[parameter](call.parameter(parameter));
    const fields = query.fields();
    const refused = refusal(query);
    if (refused !== undefined) return refused;
    const found = find({ parameter, value }, call.world);
    if ('problem' in found) return { status: 200, content: { errors: [found.problem] } };
    return { status: 200, content: { data: renderXUser(found.account, fields, call.viewer) }, rows: 1 };
  };
  return { path, handler: { name: path, answer } };
}

function followList(direction: 'following' | 'followers'): Route<XEndpoint> {
  const path = `/2/users/:id/${direction}`;
  const answer = (call: XCall): RouteResult => {
    const query = createXQuery(call.parameters, listParameters);
    const value = query.id(call.parameter('id'));
    const mostRows = query.maxResults();
    const fields = query.fields();
    const refused = refusal(query);
    if (refused !== undefined) return refused;
    const found = find({ parameter: 'id', value }, call.world);
    if ('problem' in found) return { status: 200, content: { errors: [found.problem] } };
    const { account } = found;
    const token = call.parameters.get('pagination_token');
    const page = answerFollowList({ ...call, account, direction, mostRows, fields, token });
    return page ?? { status: 400, content: invalidRequest([badValue('pagination_token', token ?? '')]) };
  };
  return { path, handler: { name: path, answer } };
}

const me: XEndpoint = {
  name: '/2/users/me',
  answer: ({ parameters, viewer }) => {
    if (viewer === undefined) return { status: 403, content: xFailure.unsupportedAuthentication };
    const query = createXQuery(parameters, userParameters);
    const fields = query.fields();
    return refusal(query) ?? { status: 200, content: { data: renderXUser(viewer, fields, viewer) }, rows: 1 };
  },
};

/** Everything the fake X answers. */
export const xRoutes: readonly Route<XEndpoint>[] = [
  batch('/2/users', 'ids'),
  batch('/2/users/by', 'usernames'),
  single('/2/users/by/username/:username', 'username'),
  { path: '/2/users/me', handler: me },
  single('/2/users/:id', 'id'),
  followList('following'),
  followList('followers'),
  { path: friendshipsShow.name, handler: friendshipsShow },
];
