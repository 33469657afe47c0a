import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import type { Sandbox } from '../src/index.js';
import { useSandbox } from './use-sandbox.js';

/** Leaves so many requests of the usual token unanswered; what it gives lets go of them. */
async function hang(sandbox: Sandbox, times: number): Promise<() => void> {
  const before = sandbox.requests.counts.github.requests;
  const controller = new AbortController();
  sandbox.addFault({ network: 'github', kind: 'hang', path: '/hanging', times });
  for (let request = 0; request < times; request += 1) {
    const options = { headers: { authorization: 'Bearer token' }, signal: controller.signal };
    void fetch(`${sandbox.githubUrl}/hanging`, options).catch(() => undefined);
  }
  while (sandbox.requests.counts.github.requests < before + times) await setImmediate();
  return () => {
    controller.abort();
  };
}

describe('The requests to the fake GitHub that are under way at once', () => {
  const { sandbox, github, x, graphql } = useSandbox(() => ({ limits: { githubConcurrent: 2 } }));

  it('are refused where a token has too many, by the secondary limit and for free', async () => {
    const release = await hang(sandbox(), 2);
    for (const refused of [await github('/users/dev1'), await graphql('{ rateLimit { limit } }')]) {
      expect(refused.status).to.equal(403);
      expect(refused.headers.get('retry-after')).to.equal('60');
      expect(refused.headers.get('x-ratelimit-remaining')).to.equal('5000');
      expect(await refused.json())
        .to.have.property('message')
        .that.matches(/secondary rate limit/);
    }
    const basic = `Basic ${Buffer.from('me:token').toString('base64')}`;
    expect((await github('/users/dev1', { authorization: basic })).status).to.equal(403);
    expect((await github('/users/dev1', { authorization: 'Bearer other' })).status).to.equal(200);
    release();
  });

  it('are taken up to the limit, and again once others are over, answered or given up', async () => {
    const releases = [await hang(sandbox(), 1)];
    for (let round = 0; round < 3; round += 1) expect((await github('/users/dev1')).status).to.equal(200);
    releases.push(await hang(sandbox(), 1));
    expect((await github('/users/dev1')).status).to.equal(403);
    for (const release of releases) release();
    // The server hears of the closed connections in its own time.
    while ((await github('/users/dev1')).status === 403) await setImmediate();
    expect((await github('/users/dev1')).status).to.equal(200);
  });

  it('have a peak, for each network by itself, which may be forgotten', async () => {
    const { requests } = sandbox();
    expect(requests.peak('github')).to.equal(0);
    await x('/2/users/by?usernames=dev1');
    await x('/2/users/by?usernames=dev2');
    const release = await hang(sandbox(), 3);
    await github('/users/dev1');
    expect([requests.peak('github'), requests.peak('twitter'), requests.peak('bitbucket')]).to.deep.equal([4, 1, 0]);
    requests.reset();
    expect([requests.peak('github'), requests.peak('twitter')]).to.deep.equal([3, 0]);
    release();
  });
});

describe('A fake GitHub without a limit of concurrency', () => {
  const { sandbox, github } = useSandbox();

  it('takes any number at once, and says how many there were', async () => {
    const release = await hang(sandbox(), 150);
    expect((await github('/users/dev1')).status).to.equal(200);
    expect(sandbox().requests.peak('github')).to.equal(151);
    release();
  });
});
