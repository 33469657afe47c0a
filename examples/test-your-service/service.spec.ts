// Tests a service of one's own without asking anybody: the sandbox is a GitHub and an X on this machine, which answer like the real ones,
// fail when they are told to, and count what they are asked. Run it with mocha as any spec.
import { createWorld, startSandbox, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { startService, type RunningService } from '../embed-in-koa/service.js';

// Who exists in the networks of these tests.
const world = createWorld([
  { login: 'ada', organisations: ['engines'], follows: ['grace', 'joan', 'shy'] },
  { login: 'grace', organisations: ['engines'], follows: ['ada'] },
  { login: 'joan', organisations: ['engines'], follows: [] },
  { login: 'shy', organisations: ['engines'], follows: ['ada', 'timid'], isProtected: true },
  { login: 'timid', organisations: ['engines'], follows: ['shy'], isProtected: true },
]);

describe('our service', () => {
  let sandbox: Sandbox;
  let service: RunningService;

  // A sandbox starts in milliseconds, so every test has one that nobody has touched.
  beforeEach(async () => {
    sandbox = await startSandbox({ world });
    service = await startService({
      port: 0,
      databaseUrl: 'sqlite::memory:',
      github: { baseUrl: sandbox.githubUrl, token: sandbox.credentials.githubToken },
      x: { baseUrl: sandbox.xUrl, bearerToken: sandbox.credentials.bearerToken },
    });
  });

  afterEach(async () => {
    await service.close();
    await sandbox.close();
  });

  const ask = async (one: string, other: string): Promise<{ status: number; headers: Headers; body: unknown }> => {
    const response = await fetch(`${service.url}/connections/${one}/${other}`);
    return { status: response.status, headers: response.headers, body: await response.json() };
  };

  it('says yes and no', async () => {
    expect(await ask('ada', 'grace')).to.deep.include({
      status: 200,
      body: { connected: true, organisations: ['engines'] },
    });
    expect(await ask('ada', 'joan')).to.deep.include({ status: 200, body: { connected: false } });
  });

  it('says who does not exist', async () => {
    expect(await ask('ada', 'nobody')).to.deep.include({
      status: 404,
      body: { missing: ['nobody in github', 'nobody in twitter'] },
    });
  });

  it('does not take accounts that it cannot read for strangers', async () => {
    expect(await ask('shy', 'timid')).to.deep.include({
      status: 502,
      body: { error: 'undecided', reasons: ['protected'] },
    });
  });

  describe('is cheap:', () => {
    // X bills rows: an account that is looked up is one, and so is each line of a list.
    const spent = (): number => sandbox.requests.counts.twitter.rows;

    it('two look-ups and two short lists for a pair', async () => {
      await ask('ada', 'grace');
      expect(spent()).to.equal(2 + 2);
      expect(sandbox.requests.counts.github.requests).to.equal(2);
    });

    it('nothing for a question that was answered a moment ago', async () => {
      await ask('ada', 'grace');
      const before = spent();
      await ask('grace', 'ada');
      expect(spent()).to.equal(before);
    });

    it('as much for many who ask at once as for one', async () => {
      await Promise.all(Array.from({ length: 20 }, () => ask('ada', 'grace')));
      expect(spent()).to.equal(2 + 2);
    });
  });

  describe('when the networks fail', () => {
    it('does not notice a hiccup', async () => {
      sandbox.addFault({ network: 'github', kind: 'unavailable', times: 1 });
      expect(await ask('ada', 'grace')).to.include({ status: 200 });
    });

    it('says which of them is out', async () => {
      sandbox.addFault({ network: 'github', kind: 'server-error' });
      expect(await ask('ada', 'grace')).to.deep.include({
        status: 502,
        body: { error: 'unavailable', network: 'github' },
      });
    });

    it('says when to come back where a limit is reached', async () => {
      sandbox.addFault({ network: 'github', kind: 'rate-limited', times: 1, retryAfterSeconds: 120 });
      const { status, headers, body } = await ask('ada', 'grace');
      expect({ status, body }).to.deep.equal({ status: 503, body: { error: 'rate_limited', network: 'github' } });
      expect(Number(headers.get('retry-after'))).to.be.within(110, 120);
    });

    it('is right again when they are', async () => {
      sandbox.addFault({ network: 'twitter', kind: 'wrong-shape' });
      expect(await ask('ada', 'grace')).to.include({ status: 502 });
      sandbox.clearFaults();
      expect(await ask('ada', 'grace')).to.include({ status: 200 });
    });
  });
});
