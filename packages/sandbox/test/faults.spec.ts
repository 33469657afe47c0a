import { expect } from 'chai';
import { faultKinds, networkNames, type FaultKind, type NetworkName } from '../src/index.js';
import { useSandbox } from './use-sandbox.js';

describe('A fault', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  const { sandbox, github, x, bitbucket, graphql } = useSandbox(() => ({ clock: () => now }));
  const reset = String(now.getTime() / 1000 + 60);

  const asking: Readonly<Record<NetworkName, () => Promise<Response>>> = {
    github: () => github('/users/dev1/orgs'),
    twitter: () => x('/2/users/by?usernames=dev1,dev2'),
    bitbucket: () => bitbucket('/repositories/pypy'),
  };
  async function ask(
    network: NetworkName,
    kind: FaultKind,
  ): Promise<{ status: number; headers: Headers; text: string }> {
    sandbox().addFault({ network, kind });
    const response = await asking[network]();
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
  const failure = async (asked: Promise<unknown>): Promise<unknown> =>
    asked.then(
      () => undefined,
      (error: unknown) => error,
    );

  const statuses: [FaultKind, number, string | undefined, string | undefined, string | undefined][] = [
    ['unauthorized', 401, 'Bad credentials', '"title":"Unauthorized"', 'Token is invalid'],
    ['payment-required', 402, 'Payment required', '"title":"CreditsDepleted"', 'Payment required'],
    ['forbidden', 403, 'not accessible', '"reason":"client-not-enrolled"', 'deactivated'],
    ['not-found', 404, '<!DOCTYPE html>', '<!DOCTYPE html>', '<!DOCTYPE html>'],
    ['gone', 410, undefined, undefined, '"type":"error"'],
    ['rate-limited', 429, 'rate limit exceeded', '"title":"Too Many Requests"', 'Rate limit for this'],
    ['rate-limited-403', 403, 'rate limit exceeded', undefined, undefined],
    ['rate-limited-200', 200, '"type":"RATE_LIMITED"', undefined, undefined],
    ['secondary-limit', 403, 'secondary rate limit', undefined, undefined],
    ['rate-limited-bare', 429, 'rate limit exceeded', '"title":"Too Many Requests"', 'Rate limit for this'],
    ['usage-capped', 429, undefined, '"title":"UsageCapExceeded"', undefined],
    ['server-error', 500, 'Server Error', 'Internal Server Error', 'Something went wrong'],
    ['bad-gateway', 502, '<!DOCTYPE html>', '<!DOCTYPE html>', '<!DOCTYPE html>'],
    ['unavailable', 503, 'unavailable', 'Service Unavailable', '<!DOCTYPE html>'],
    ['gateway-timeout', 504, '<!DOCTYPE html>', '<!DOCTYPE html>', '<!DOCTYPE html>'],
    ['not-json', 200, '<html>', '<html>', '<html>'],
    ['wrong-shape', 200, 'moved', 'moved', 'moved'],
    ['empty-body', 200, '', '', ''],
  ];
  for (const [kind, status, onGitHub, onX, onBitbucket] of statuses) {
    it(`of kind ${kind} answers ${status}`, async () => {
      const said = { github: onGitHub, twitter: onX, bitbucket: onBitbucket };
      for (const network of networkNames) {
        const { [network]: words } = said;
        if (words === undefined) {
          expect(() => {
            sandbox().addFault({ network, kind });
          }).to.throw(RangeError);
          continue;
        }
        const answer = await ask(network, kind);
        expect(answer.status).to.equal(status);
        expect(answer.text).to.include(words);
        const isPlain = network === 'bitbucket' && status === 429;
        const isProxys = kind === 'not-found' || kind === 'bad-gateway' || kind === 'gateway-timeout';
        const isPage = isProxys || (network === 'bitbucket' && status === 503);
        const type = isPlain ? 'text/plain' : isPage ? 'text/html' : 'application/json';
        expect(answer.headers.get('content-type')).to.include(type);
      }
    });
  }

  it('of kind cut-json breaks off within the JSON, though nothing on the wire says so', async () => {
    for (const network of networkNames) {
      const { status, text, headers } = await ask(network, 'cut-json');
      expect(status).to.equal(200);
      expect(headers.get('content-length')).to.equal(String(text.length));
      expect(() => {
        JSON.parse(text);
      }).to.throw(SyntaxError);
    }
  });

  it('that tells of a limit says when it ends', async () => {
    const limited = (await ask('github', 'rate-limited')).headers;
    expect(limited.get('retry-after')).to.equal('60');
    expect(limited.get('x-ratelimit-remaining')).to.equal('0');
    expect(limited.get('x-ratelimit-reset')).to.equal(reset);
    const onX = (await ask('twitter', 'rate-limited')).headers;
    expect(onX.get('x-rate-limit-remaining')).to.equal('0');
    expect(onX.get('x-rate-limit-reset')).to.equal(reset);
    expect((await ask('bitbucket', 'rate-limited')).headers.get('retry-after')).to.equal('60');
    sandbox().clearFaults();
    const primary = (await ask('github', 'rate-limited-403')).headers;
    expect([primary.get('x-ratelimit-remaining'), primary.get('retry-after')]).to.deep.equal(['0', null]);
    sandbox().clearFaults();
    sandbox().addFault({ network: 'github', kind: 'secondary-limit', retryAfterSeconds: 42 });
    expect((await github('/users/dev1')).headers.get('retry-after')).to.equal('42');
  });

  it('of kind rate-limited-bare says nothing of when it ends', async () => {
    for (const network of networkNames) {
      const names = [...(await ask(network, 'rate-limited-bare')).headers.keys()];
      expect(names.filter((name) => /rate|retry/.test(name))).to.deep.equal([]);
    }
  });

  it('of kind unavailable says when to come back only where it was told when', async () => {
    for (const network of networkNames) {
      expect((await ask(network, 'unavailable')).headers.get('retry-after')).to.equal(null);
      sandbox().clearFaults();
      sandbox().addFault({ network, kind: 'unavailable', retryAfterSeconds: 7 });
      expect((await asking[network]()).headers.get('retry-after')).to.equal('7');
    }
  });

  it('of kind hang never answers', async () => {
    for (const network of networkNames) {
      sandbox().addFault({ network, kind: 'hang' });
      const { githubUrl: github, xUrl: twitter, bitbucketUrl } = sandbox();
      const { [network]: url } = { github, twitter, bitbucket: bitbucketUrl };
      const error = await failure(fetch(url, { signal: AbortSignal.timeout(30) }));
      expect(error).to.have.property('name', 'TimeoutError');
    }
    expect(sandbox().requests.entries.map(({ status }) => status)).to.deep.equal([0, 0, 0]);
  });

  it('of kind reset closes the connection before answering', async () => {
    for (const network of networkNames) {
      sandbox().addFault({ network, kind: 'reset' });
      expect(await failure(asking[network]())).to.have.nested.property('cause.code', 'ECONNRESET');
    }
  });

  it('of kind reset-in-body closes the connection within the body', async () => {
    sandbox().addFault({ network: 'github', kind: 'reset-in-body' });
    const response = await github('/users/dev1');
    expect(response.status).to.equal(200);
    expect(await failure(response.text())).to.be.instanceOf(TypeError);
  });

  it('of kind drip keeps sending without ever finishing', async () => {
    sandbox().addFault({ network: 'twitter', kind: 'drip' });
    const response = await x('/2/users/by?usernames=dev1');
    expect(response.status).to.equal(200);
    let parts = 0;
    for await (const part of response.body ?? []) {
      parts += part === undefined ? 0 : 1;
      if (parts === 3) break;
    }
    expect(parts).to.equal(3);
  });

  it('happens only to its network and path', async () => {
    sandbox().addFault({ network: 'github', kind: 'unavailable', path: '/users/dev1/' });
    expect((await github('/users/dev1/orgs')).status).to.equal(503);
    expect((await github('/users/dev2/orgs')).status).to.equal(200);
    expect((await x('/2/users/by?usernames=dev1')).status).to.equal(200);
  });

  it('happens to GraphQL too, by its path alone', async () => {
    const seen: number[] = [];
    for (const kind of ['unavailable', 'wrong-shape', 'cut-json', 'rate-limited-200'] as const) {
      sandbox().clearFaults();
      sandbox().addFault({ network: 'github', kind, path: '/graphql' });
      seen.push((await graphql('{ rateLimit { cost } }')).status);
      expect((await github('/users/dev1')).status).to.equal(200);
    }
    expect(seen).to.deep.equal([503, 200, 200, 200]);
  });

  it('happens only to its page', async () => {
    sandbox().addFault({ network: 'github', kind: 'unavailable', page: 2 });
    sandbox().addFault({ network: 'twitter', kind: 'unavailable', page: 2 });
    sandbox().addFault({ network: 'bitbucket', kind: 'unavailable', page: 2 });
    expect((await bitbucket('/repositories/pypy?pagelen=3')).status).to.equal(200);
    expect((await bitbucket('/repositories/pypy?pagelen=3&page=2')).status).to.equal(503);
    expect((await github('/users/joiner/orgs?per_page=100')).status).to.equal(200);
    expect((await github('/users/joiner/orgs?per_page=100&page=2')).status).to.equal(503);
    const user = await (await x('/2/users/by/username/star')).text();
    const path = `/2/users/${/\d{19}/.exec(user)?.[0] ?? ''}/followers`;
    const first = await (await x(path)).text();
    const token = /"next_token":"([^"]+)"/.exec(first)?.[1] ?? '';
    expect((await x(`${path}?pagination_token=${token}`)).status).to.equal(503);
  });

  it('happens so many times, or until it is cleared', async () => {
    sandbox().addFault({ network: 'github', kind: 'server-error', times: 2 });
    sandbox().addFault({ network: 'github', kind: 'unavailable' });
    const seen = [];
    for (let request = 0; request < 4; request += 1) seen.push((await github('/users/dev1')).status);
    sandbox().clearFaults();
    seen.push((await github('/users/dev1')).status);
    expect(seen).to.deep.equal([500, 500, 503, 503, 200]);
  });

  it('has a kind for each way of failing that the table above tries, and the rest', () => {
    const broken = ['cut-json', 'hang', 'reset', 'reset-in-body', 'drip', 'slow-headers', 'huge-body'];
    const leadingAstray = ['redirect-loop', 'redirect-away', 'repeated-page', 'endless-pages'];
    const tried = [...statuses.map(([kind]) => kind), ...broken, ...leadingAstray];
    expect(tried).to.have.members([...faultKinds]);
  });
});
