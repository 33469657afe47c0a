import { expect } from 'chai';
import { faultKinds, networkNames, type FaultKind, type NetworkName } from '../src/index.js';
import { useSandbox } from './use-sandbox.js';

describe('A fault', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  const { sandbox, github, x } = useSandbox(() => ({ clock: () => now }));
  const reset = String(now.getTime() / 1000 + 60);

  async function ask(
    network: NetworkName,
    kind: FaultKind,
  ): Promise<{ status: number; headers: Headers; text: string }> {
    sandbox().addFault({ network, kind });
    const response =
      network === 'github' ? await github('/users/dev1/orgs') : await x('/2/users/by?usernames=dev1,dev2');
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
  const failure = async (asking: Promise<unknown>): Promise<unknown> =>
    asking.then(
      () => undefined,
      (error: unknown) => error,
    );

  const statuses: [FaultKind, number, string | undefined, string | undefined][] = [
    ['unauthorized', 401, 'Bad credentials', '"title":"Unauthorized"'],
    ['payment-required', 402, 'Payment required', '"title":"CreditsDepleted"'],
    ['forbidden', 403, 'not accessible', '"reason":"client-not-enrolled"'],
    ['not-found', 404, '<!DOCTYPE html>', '<!DOCTYPE html>'],
    ['rate-limited', 429, 'rate limit exceeded', '"title":"Too Many Requests"'],
    ['rate-limited-403', 403, 'rate limit exceeded', undefined],
    ['secondary-limit', 403, 'secondary rate limit', undefined],
    ['rate-limited-bare', 429, 'rate limit exceeded', '"title":"Too Many Requests"'],
    ['usage-capped', 429, undefined, '"title":"UsageCapExceeded"'],
    ['server-error', 500, 'Server Error', 'Internal Server Error'],
    ['unavailable', 503, 'unavailable', 'Service Unavailable'],
    ['not-json', 200, '<html>', '<html>'],
    ['wrong-shape', 200, 'moved', 'moved'],
    ['empty-body', 200, '', ''],
  ];
  for (const [kind, status, onGitHub, onX] of statuses) {
    it(`of kind ${kind} answers ${status}`, async () => {
      for (const [network, words] of [['github', onGitHub] as const, ['twitter', onX] as const]) {
        if (words === undefined) {
          expect(() => {
            sandbox().addFault({ network, kind });
          }).to.throw(RangeError);
          continue;
        }
        const answer = await ask(network, kind);
        expect(answer.status).to.equal(status);
        expect(answer.text).to.include(words);
        expect(answer.headers.get('content-type')).to.include(kind === 'not-found' ? 'text/html' : 'application/json');
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

  it('of kind hang never answers', async () => {
    for (const network of networkNames) {
      sandbox().addFault({ network, kind: 'hang' });
      const url = network === 'github' ? sandbox().githubUrl : sandbox().xUrl;
      const error = await failure(fetch(url, { signal: AbortSignal.timeout(30) }));
      expect(error).to.have.property('name', 'TimeoutError');
    }
    expect(sandbox().requests.entries.map(({ status }) => status)).to.deep.equal([0, 0]);
  });

  it('of kind reset closes the connection before answering', async () => {
    sandbox().addFault({ network: 'github', kind: 'reset' });
    sandbox().addFault({ network: 'twitter', kind: 'reset' });
    for (const asking of [() => github('/users/dev1'), () => x('/2/users/by?usernames=dev1')]) {
      expect(await failure(asking())).to.have.nested.property('cause.code', 'ECONNRESET');
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

  it('happens only to its page', async () => {
    sandbox().addFault({ network: 'github', kind: 'unavailable', page: 2 });
    sandbox().addFault({ network: 'twitter', kind: 'unavailable', page: 2 });
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
    const tried = [...statuses.map(([kind]) => kind), 'cut-json', 'hang', 'reset', 'reset-in-body', 'drip'];
    expect(tried).to.have.members([...faultKinds]);
  });
});
