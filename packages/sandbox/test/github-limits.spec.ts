import { expect } from 'chai';
import { useSandbox } from './use-sandbox.js';

describe('The limits and validators of the fake GitHub', () => {
  let now = new Date('2026-01-01T00:00:00Z');
  const { github, sandbox } = useSandbox(() => ({
    clock: () => now,
    limits: { githubWithToken: { requests: 3 }, githubAnonymous: { requests: 2, windowSeconds: 60 } },
  }));
  const remaining = (response: Response): string | null => response.headers.get('x-ratelimit-remaining');

  beforeEach(() => {
    now = new Date('2026-01-01T00:00:00Z');
  });

  it('count down for each token, and refuse with 403 at the end', async () => {
    const seen = [];
    for (let request = 0; request < 3; request += 1) seen.push(remaining(await github('/users/dev1')));
    expect(seen).to.deep.equal(['2', '1', '0']);
    const refused = await github('/users/dev1');
    expect(refused.status).to.equal(403);
    expect(remaining(refused)).to.equal('0');
    expect(refused.headers.get('x-ratelimit-reset')).to.equal(String(now.getTime() / 1000 + 3600));
    expect(refused.headers.get('x-ratelimit-limit')).to.equal('3');
    expect(await refused.json()).to.include({ status: '403' });
    expect((await github('/users/dev1', { authorization: 'token another' })).status).to.equal(200);
  });

  it('have a window of their own for each token, which begins with its first request', async () => {
    const spend = (token: string): Promise<Response> => github('/users/dev1', { authorization: `Bearer ${token}` });
    const start = now.getTime() / 1000;
    for (let request = 0; request < 3; request += 1) await spend('one');
    now = new Date(now.getTime() + 600_000);
    for (const [token, status, left, reset] of [
      ['one', 403, '0', start + 3600],
      ['two', 200, '2', start + 4200],
      ['three', 200, '2', start + 4200],
      ['two', 200, '1', start + 4200],
    ] as const) {
      const response = await spend(token);
      expect(response.status).to.equal(status);
      expect(remaining(response)).to.equal(left);
      expect(response.headers.get('x-ratelimit-reset')).to.equal(String(reset));
      expect(response.headers.get('x-ratelimit-resource')).to.equal('core');
    }
  });

  it('begin again when the window ends by the clock', async () => {
    for (let request = 0; request < 4; request += 1) await github('/users/dev1');
    now = new Date(now.getTime() + 3600_000);
    expect(remaining(await github('/users/dev1'))).to.equal('2');
  });

  it('count those without a token by address', async () => {
    const ask = (): Promise<Response> => fetch(`${sandbox().githubUrl}/users/dev1`);
    expect(remaining(await ask())).to.equal('1');
    expect(remaining(await ask())).to.equal('0');
    expect((await ask()).status).to.equal(403);
  });

  it('are told by /rate_limit without being used up', async () => {
    await github('/users/dev1');
    await github('/rate_limit');
    const body = await (await github('/rate_limit')).json();
    expect(body).to.have.nested.property('resources.core.remaining', 2);
    expect(body).to.have.nested.property('rate.limit', 3);
  });

  it('refuse the token bad-token with 401', async () => {
    const response = await github('/users/dev1', { authorization: 'Bearer bad-token' });
    expect(response.status).to.equal(401);
    expect(await response.json()).to.include({ message: 'Bad credentials', status: '401' });
  });

  it('answer a known entity tag with 304, free with a token', async () => {
    const first = await github('/users/dev1/orgs');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).to.match(/^W\/"[0-9a-f]+"$/);
    const again = await github('/users/dev1/orgs', { 'if-none-match': tag });
    expect(again.status).to.equal(304);
    expect(await again.text()).to.equal('');
    expect(again.headers.get('etag')).to.equal(tag);
    expect(remaining(again)).to.equal('2');
    expect((await github('/users/dev1/orgs', { 'if-none-match': tag })).status).to.equal(304);
  });

  it('count a 304 without a token', async () => {
    const url = `${sandbox().githubUrl}/users/dev1/orgs`;
    const tag = (await fetch(url)).headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'if-none-match': tag } });
    expect(again.status).to.equal(304);
    expect(remaining(again)).to.equal('0');
  });

  it('make another tag for another token or Accept header', async () => {
    const tags = [];
    for (const headers of [{}, { authorization: 'Bearer other' }, { accept: 'application/vnd.github+json' }]) {
      tags.push((await github('/users/dev1/orgs', headers)).headers.get('etag'));
    }
    expect(new Set(tags).size).to.equal(3);
  });
});
