import {
  createScriptedUpstream,
  type SocialGraphWorld,
  type ToldFault,
  type UpstreamSubject,
} from '@codeties/contract-tests';
import nock from 'nock';
import type { ReplyFnResult } from 'nock';

// Tests over real sockets run in this process too: nothing is intercepted but while a test of this file's asks for it.
nock.restore();

export const nockBaseUrl = 'https://x.test';

/** A stand-in for X's answers, as they were recorded, over nock. */
export function nockTwitter(world: SocialGraphWorld): UpstreamSubject {
  const shown = new Set(Object.keys(world).filter((name) => world[name]?.isSuspended !== true));
  const names = new Map([...shown].map((name) => [idOf(name), name]));
  const following = new Map(
    [...shown].map((name) => [name, (world[name]?.follows ?? []).filter((to) => shown.has(to))]),
  );
  const followers = new Map<string, string[]>([...shown].map((name) => [name, []]));
  for (const [name, follows] of following) for (const to of follows) followers.get(to)?.push(name);

  const lookUp = (usernames: readonly string[]): ReplyFnResult => {
    const asked = usernames.map((name) => ({
      name,
      known: shown.has(name.toLowerCase()) ? name.toLowerCase() : undefined,
    }));
    const data = asked.flatMap(({ known }) => (known === undefined ? [] : [userBody(known)]));
    const errors = asked.flatMap(({ name, known }) => (known === undefined ? [notFound(name)] : []));
    return [200, { ...(data.length > 0 && { data }), ...(errors.length > 0 && { errors }) }];
  };

  const userBody = (name: string): object => ({
    id: idOf(name),
    name,
    username: name,
    protected: world[name]?.isProtected ?? false,
    public_metrics: {
      followers_count: followers.get(name)?.length,
      following_count: following.get(name)?.length,
      listed_count: 0,
    },
  });

  const notFound = (name: string): object => {
    const isSuspended = world[name]?.isSuspended === true;
    return {
      value: name,
      detail: isSuspended ? `User has been suspended: [${name}].` : `Could not find user with usernames: [${name}].`,
      title: isSuspended ? 'Forbidden' : 'Not Found Error',
      resource_type: 'user',
      parameter: 'usernames',
      resource_id: name,
      type: 'https://api.x.com/2/problems/resource-not-found',
    };
  };

  const list = (id: string, kind: string, query: URLSearchParams): ReplyFnResult => {
    const owner = names.get(id) ?? '';
    if (world[owner]?.isProtected === true) return [200, { errors: [notAuthorized(id)] }];
    const all = (kind === 'following' ? following : followers).get(owner) ?? [];
    const start = Number(query.get('pagination_token')?.slice(1) ?? 0);
    const end = start + Number(query.get('max_results') ?? 100);
    const data = all.slice(start, end).map((name) => ({ id: idOf(name), name, username: name }));
    const next = end < all.length ? { next_token: `t${String(end)}` } : {};
    return [200, { ...(data.length > 0 && { data }), meta: { result_count: data.length, ...next } }];
  };

  const answer = (path: string): ReplyFnResult => {
    const { pathname, searchParams } = new URL(path, nockBaseUrl);
    if (pathname === '/2/users/by') return lookUp(searchParams.get('usernames')?.split(',') ?? []);
    const [, id, kind] = /^\/2\/users\/(\d+)\/(following|followers)$/.exec(pathname) ?? [];
    return id !== undefined && kind !== undefined ? list(id, kind, searchParams) : [404, { title: 'Not Found' }];
  };

  return interceptTwitter(answer);
}

function interceptTwitter(answer: (path: string) => ReplyFnResult): UpstreamSubject {
  const script = createScriptedUpstream();
  nock.activate();
  nock.disableNetConnect();
  nock(nockBaseUrl)
    .persist()
    .get(/.*/)
    .reply(function (path, _body, reply): void {
      const fault = script.arrive({ isSecondPage: path.includes('pagination_token') });
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

/** X's ids are numbers in strings. */
function idOf(name: string): string {
  return BigInt(`0x${Buffer.from(name).toString('hex')}`).toString();
}

function notAuthorized(id: string): object {
  return {
    value: id,
    detail: `Sorry, you are not authorized to see the user with id: [${id}].`,
    title: 'Authorization Error',
    resource_type: 'user',
    parameter: 'id',
    resource_id: id,
    section: 'data',
    type: 'https://api.x.com/2/problems/not-authorized-for-resource',
  };
}

const inAnHour = String(Math.floor(Date.now() / 1_000) + 3_600);
const tooMany = { title: 'Too Many Requests', detail: 'Too Many Requests', type: 'about:blank', status: 429 };
const html = { 'content-type': 'text/html' };

const failures: Record<Exclude<ToldFault, 'reset'>, ReplyFnResult> = {
  unauthorized: [401, { title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized' }],
  'payment-required': [402, { title: 'CreditsDepleted', detail: 'Your account has no credits.', type: 'about:blank' }],
  forbidden: [403, { reason: 'client-not-enrolled', registration_url: 'https://developer.x.com/en/docs/projects' }],
  'not-found': [404, '<html>Not Found</html>', html],
  'rate-limited': [
    429,
    tooMany,
    { 'x-rate-limit-limit': '300', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': inAnHour },
  ],
  'rate-limited-bare': [429, tooMany],
  'usage-capped': [
    429,
    {
      account_id: 1,
      product_name: 'standard-basic',
      title: 'UsageCapExceeded',
      period: 'Monthly',
      scope: 'Product',
      detail: 'Usage cap exceeded: Monthly product cap',
      type: 'https://api.x.com/2/problems/usage-capped',
    },
  ],
  'server-error': [500, { title: 'Internal Server Error', type: 'about:blank', status: 500 }],
  unavailable: [503, '<html>Over capacity</html>', html],
  'not-json': [200, '<html>hello</html>', { 'content-type': 'application/json' }],
  'cut-json': [200, '{"data":[{"id":"1', { 'content-type': 'application/json' }],
  'wrong-shape': [200, { users: [] }],
};
