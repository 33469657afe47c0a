import type { OrgDirectoryWorld, UpstreamFault, UpstreamSubject } from '@codeties/contract-tests';
import nock from 'nock';
import type { ReplyFnResult } from 'nock';

// Tests over real sockets run in this process too: nothing is intercepted but while a test of this file's asks for it.
nock.restore();

export const nockBaseUrl = 'http://github.test';

/** A stand-in for GitHub's answers, as they were recorded, over nock. */
export function nockGitHub(world: OrgDirectoryWorld): UpstreamSubject {
  let requests = 0;
  let misbehaviour: { readonly fault: UpstreamFault; readonly page?: 2 | undefined } | undefined;
  let onHang: () => void = () => undefined;
  const hanging = new Promise<void>((resolve) => (onHang = resolve));

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
  const interceptor = nock(nockBaseUrl).persist().get(/.*/);
  interceptor.reply(function (path, _body, reply): void {
    requests += 1;
    const isSecondPage = path.includes('page=2');
    const isHit = misbehaviour && (misbehaviour.page === undefined || isSecondPage);
    if (!isHit || !misbehaviour) reply(null, answer(path));
    else if (misbehaviour.fault === 'hang') onHang();
    else if (misbehaviour.fault === 'reset') reply(new Error('socket hang up'), [200]);
    else reply(null, failures[misbehaviour.fault]);
  });

  return {
    misbehave: (fault, page) => void (misbehaviour = { fault, page }),
    requestCount: () => requests,
    hanging: () => hanging,
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

const failures: Record<Exclude<UpstreamFault, 'hang' | 'reset'>, ReplyFnResult> = {
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
