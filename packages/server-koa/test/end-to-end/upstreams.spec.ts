import { expect } from 'chai';
import { z } from 'zod';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const networkSchema = z.object({
  quotas: z.array(
    z.object({
      credential: z.string(),
      resource: z.string(),
      limit: z.number().optional(),
      remaining: z.number().optional(),
      reset: z.string().optional(),
      paused_until: z.string().optional(),
    }),
  ),
  spent: z.object({ requests: z.number(), rows: z.number(), dollars: z.number() }),
});
const upstreamsSchema = z.object({
  since: z.string(),
  networks: z.object({ github: networkSchema, twitter: networkSchema, bitbucket: networkSchema }),
});

describe('GET /upstreams', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:', { GITHUB_AUTH_TOKEN: 'token-one,token-two' });
  });
  after(() => server.close());

  const read = async (): Promise<z.infer<typeof upstreamsSchema>> =>
    upstreamsSchema.parse(JSON.parse((await server.get('/upstreams')).body));

  it('tells that nothing is known, and nothing spent, before anybody asked', async () => {
    const { networks } = await read();
    for (const { quotas, spent } of Object.values(networks)) {
      expect(quotas).to.deep.equal([]);
      expect(spent).to.deep.equal({ requests: 0, rows: 0, dollars: 0 });
    }
  });

  it('tells what each network still allows, and what was spent, and no secret', async () => {
    await server.get('/connected/realtime/dev1/dev2');
    const { networks } = await read();
    const { github, twitter } = server.sandbox.requests.counts;
    expect(networks.github.spent).to.deep.equal({ requests: github.requests, rows: 0, dollars: 0 });
    expect(networks.twitter.spent).to.deep.equal({
      requests: twitter.requests,
      rows: twitter.rows,
      dollars: twitter.rows / 100,
    });
    const used = networks.github.quotas.map(({ limit = 0, remaining = 0 }) => limit - remaining);
    expect(used).to.deep.equal([1, 1]);
    expect(networks.twitter.quotas.find(({ resource }) => resource === 'users/by')).to.include({
      limit: 300,
      remaining: 299,
    });
    expect((await server.get('/upstreams')).body).not.to.match(/token-one|token-two|sandbox-bearer-token/);
  });

  it('tells until when a network is left alone that says its limit is reached, and asks it no more', async () => {
    server.sandbox.addFault({ network: 'twitter', kind: 'rate-limited' });
    expect(
      (await server.get('/connected/realtime/dev1/dev3', { headers: { 'Cache-Control': 'no-cache' } })).status,
    ).to.equal(503);
    server.reset();
    const answer = await server.get('/connected/realtime/dev1/dev4');
    expect(answer.status).to.equal(503);
    expect(Number(answer.headers['retry-after'])).to.be.greaterThan(0);
    expect(server.sandbox.requests.counts.twitter.requests).to.equal(0);
    const { networks } = await read();
    expect(networks.twitter.quotas.some(({ paused_until: until }) => until !== undefined)).to.equal(true);
  });
});
