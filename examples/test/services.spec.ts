import { setImmediate } from 'node:timers/promises';
import { startSandbox, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { startService as startOnFastify } from '../embed-in-fastify/service.js';
import { startService as startOnKoa } from '../embed-in-koa/service.js';

for (const [framework, startService] of [
  ['Koa', startOnKoa],
  ['Fastify', startOnFastify],
] as const) {
  describe(`the service on ${framework}`, () => {
    let sandbox: Sandbox;
    let service: Awaited<ReturnType<typeof startService>>;

    beforeEach(async () => {
      sandbox = await startSandbox();
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

    const underWay = async (count: number): Promise<void> => {
      while (sandbox.requests.underWay('github') !== count) await setImmediate();
    };

    for (const [pair, status, body] of [
      ['dev1/DEV2', 200, { connected: true, organisations: ['org1', 'org2', 'org3'] }],
      ['dev1/dev3', 200, { connected: false }],
      ['onlygithub/%C3%B1', 404, { missing: ['onlygithub in twitter', 'ñ in github', 'ñ in twitter'] }],
      ['guarded/guarded2', 502, { error: 'undecided', reasons: ['protected'] }],
      ['dev1/DEV1', 400, { error: 'invalid_input' }],
    ] as const) {
      it(`answers ${status} for ${pair}`, async () => {
        const response = await fetch(`${service.url}/connections/${pair}`);
        expect({ status: response.status, body: await response.json() }).to.deep.equal({ status, body });
      });
    }

    for (const [kind, status, error] of [
      ['rate-limited', 503, 'rate_limited'],
      ['usage-capped', 503, 'usage_capped'],
      ['unauthorized', 502, 'refused'],
      ['not-json', 502, 'invalid_response'],
    ] as const) {
      it(`answers ${status} where X is ${kind}`, async () => {
        sandbox.addFault({ network: 'twitter', kind });
        const response = await fetch(`${service.url}/connections/dev1/dev2`);
        expect({ status: response.status, body: await response.json() }).to.deep.equal({
          status,
          body: { error, network: 'twitter' },
        });
      });
    }

    it('asks nothing any more for a client who has gone', async () => {
      sandbox.addFault({ network: 'github', kind: 'hang' });
      const abort = new AbortController();
      const asked = fetch(`${service.url}/connections/dev1/dev2`, { signal: abort.signal }).catch(() => 'gone');
      await underWay(2);
      abort.abort();
      expect(await asked).to.equal('gone');
      await underWay(0);
      // Long before the deadline, which would end it too.
    }).timeout(5_000);

    it('answers whoever is asking before it closes, and nobody afterwards', async () => {
      sandbox.setLatency(50);
      const asked = fetch(`${service.url}/connections/dev1/dev2`);
      await underWay(2);
      const closed = service.close();
      const { status, headers } = await asked;
      expect([status, headers.get('connection')]).to.deep.equal([200, 'close']);
      await closed;
      const refused = await fetch(`${service.url}/connections/dev1/dev2`).catch(() => 'refused');
      expect(refused).to.equal('refused');
    });
  });
}
