import {
  createScriptedUpstream,
  type OrgDirectoryWorld,
  type ToldFault,
  type UpstreamSubject,
} from '@codeties/contract-tests';
import nock from 'nock';
import type { ReplyFnResult } from 'nock';

// Tests over real sockets run in this process too: nothing is intercepted but while a test of this file's asks for it.
nock.restore();

export const nockBaseUrl = 'http://github.test';

/** A stand-in for GitHub's answers, as they were recorded, over nock. */
export function nockGitHub(world: OrgDirectoryWorld): UpstreamSubject {
  const script = createScriptedUpstream();

  const answer = (path: string): ReplyFnResult => {
    const { pathname, searchParams } = new URL(path, nockBaseUrl);
    const page = Number(searchParams.get('page') ?? 1);
    const login = /^\/users\/([^/]+)\/orgs$/.exec(pathname)?.[1]?.toLowerCase();
    const member = Object.entries(world).find(([name]) => name.toLowerCase() === login);
    if (!member) return [404, notFound];
    const all = member[1].map((organisation) => organisationBody(organisation, world));
    const next = `<${nockBaseUrl}${pathname}?per_page=100&page=${page + 1}>; rel="next"`;
    const last = `<${nockBaseUrl}${pathname}?per_page=100&page=${Math.ceil(all.length / 100)}>; rel="last"`;
    const hasNext = all.length > page * 100;
    return [200, all.slice((page - 1) * 100, page * 100), hasNext ? { link: `${next}, ${last}` } : {}];
  };

  nock.activate();
  nock.disableNetConnect();
  nock(nockBaseUrl)
    .persist()
    .get(/.*/)
    .reply(function (path, _body, reply): void {
      const fault = script.arrive({ isSecondPage: /[?&]page=2\b/.test(path) });
      if (fault === undefined) reply(null, answer(path));
      else if (fault === 'reset') reply(new Error('socket hang up'), [200]);
      else if (fault !== 'hang') reply(null, failures[fault]);
    });

  return {
    ...script,
    close: () => {
      nock.cleanAll();
      nock.enableNetConnect();
      nock.restore();
    },
  };
}

const notFound = {
  message: 'Not Found',
  documentation_url: 'https://docs.github.com/rest/orgs/orgs#list-organizations-for-a-user',
  status: '404',
};

const failures: Record<Exclude<ToldFault, 'reset'>, ReplyFnResult> = {
  unauthorized: [401, { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' }],
  'payment-required': [402, { message: 'Payment required' }],
  forbidden: [403, { message: 'Resource protected by organization SAML enforcement.', status: '403' }],
  'not-found': [404, '<html>Not Found</html>', { 'content-type': 'text/html' }],
  'rate-limited': [429, { message: 'API rate limit exceeded for user ID 1.' }, { 'retry-after': '42' }],
  'rate-limited-bare': [429, { message: 'API rate limit exceeded for user ID 1.' }],
  'usage-capped': [429, { message: 'API rate limit exceeded for user ID 1.' }],
  'server-error': [500, { message: 'Server Error' }],
  unavailable: [503, '<html>Unicorn!</html>', { 'content-type': 'text/html' }],
  'not-json': [200, '<html>hello</html>', { 'content-type': 'text/html' }],
  'cut-json': [200, '[{"login":"engi', { 'content-type': 'application/json; charset=utf-8' }],
  'wrong-shape': [200, { organisations: [] }],
};

function organisationBody(login: string, world: OrgDirectoryWorld): object {
  const id = 1_000 + [...new Set(Object.values(world).flat())].indexOf(login);
  return {
    login,
    id,
    node_id: `O_${String(id)}`,
    url: `https://api.github.com/orgs/${login}`,
    repos_url: `https://api.github.com/orgs/${login}/repos`,
    events_url: `https://api.github.com/orgs/${login}/events`,
    hooks_url: `https://api.github.com/orgs/${login}/hooks`,
    issues_url: `https://api.github.com/orgs/${login}/issues`,
    members_url: `https://api.github.com/orgs/${login}/members{/member}`,
    public_members_url: `https://api.github.com/orgs/${login}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${String(id)}?v=4`,
    description: null,
  };
}
