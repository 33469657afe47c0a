import { expect } from 'chai';
import { z } from 'zod';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const lineSchema = z.looseObject({ level: z.number(), msg: z.string() });

const DEBUG = 20;

/** What pino puts into each line. */
const ofPino = ['level', 'time', 'pid', 'hostname'];

describe('what an operator sees', () => {
  let server: TestServer;
  beforeEach(async () => {
    const environment = { LOG_LEVEL: 'debug', API_KEYS: 'shop:0123456789abcdef', RATE_LIMIT_PER_MINUTE: '600' };
    server = await startTestServer('sqlite::memory:', environment);
    server.reset();
  });
  afterEach(() => server.close());

  const headers = { Authorization: 'Bearer 0123456789abcdef', 'X-Request-Id': 'seen-again.1' };
  const get = (path: string): ReturnType<TestServer['get']> => server.get(path, { headers });

  /** The value of a line of metrics, 0 where there is no such line. */
  async function metric(name: string): Promise<number> {
    const line = (await get('/metrics')).body.split('\n').find((each) => each.startsWith(`${name} `));
    return Number(line?.slice(name.length + 1) ?? 0);
  }

  const debugLines = (): z.infer<typeof lineSchema>[] =>
    server.logs.map((line) => lineSchema.parse(JSON.parse(line))).filter(({ level }) => level === DEBUG);

  it('is a line for each request where debugging is on, without what was asked for', async () => {
    await get('/connected/realtime/dev1/dev2?explain=true');
    const [line, ...others] = debugLines();
    expect(others).to.deep.equal([]);
    expect(line).to.have.all.keys(...ofPino, 'msg', 'requestId', 'route', 'method', 'status', 'client', 'milliseconds');
    expect(line).to.deep.include({
      msg: 'a request was answered',
      requestId: 'seen-again.1',
      route: 'realtime',
      method: 'GET',
      status: 200,
      client: 'shop',
    });
    expect(line?.['milliseconds']).to.be.a('number');
  });

  it('is the id of a request at every network that is asked for it', async () => {
    await get('/connected/realtime/dev1/dev2');
    await server.post('/api/v1/aggregate', { username: 'pypy' }, headers);
    const { entries } = server.sandbox.requests;
    expect(new Set(entries.map(({ network }) => network))).to.deep.equal(new Set(['github', 'twitter', 'bitbucket']));
    expect(entries.filter(({ requestId }) => requestId !== 'seen-again.1')).to.deep.equal([]);
  });

  it('is an id of the server at the networks where a client has none, or none that is harmless', async () => {
    const odd = { ...headers, 'X-Request-Id': 'not harmless' };
    const answer = await server.get('/connected/realtime/dev1/dev2', { headers: odd });
    const heard = new Set(server.sandbox.requests.entries.map(({ requestId }) => requestId));
    expect([...heard]).to.deep.equal([answer.headers['x-request-id']]);
    expect([...heard][0]).to.match(/^[\da-f-]{36}$/);
  });

  it('is what each network was asked for each route', async () => {
    await get('/connected/realtime/dev1/dev2');
    const { github, twitter } = server.sandbox.requests.counts;
    const expected = {
      'codeties_upstream_requests_total{network="github",route="realtime"}': github.requests,
      'codeties_upstream_requests_total{network="twitter",route="realtime"}': twitter.requests,
      'codeties_upstream_rows_total{network="twitter",route="realtime"}': twitter.rows,
      'codeties_upstream_request_duration_seconds_count{network="github"}': github.requests,
      'codeties_upstream_request_duration_seconds_count{network="twitter"}': twitter.requests,
    };
    for (const [name, value] of Object.entries(expected)) {
      expect(value, name).to.be.greaterThan(0);
      expect(await metric(name), name).to.equal(value);
    }
  });

  it('is what a cache spared, and how much was kept at once', async () => {
    await get('/connected/realtime/dev1/dev2');
    const hits = 'codeties_cache_readings_total{network="github",result="hit"}';
    expect(await metric(hits)).to.equal(0);
    expect(await metric('codeties_cache_readings_total{network="github",result="miss"}')).to.be.greaterThan(0);
    await get('/connected/realtime/dev1/dev2');
    expect(await metric(hits)).to.be.greaterThan(0);
    expect(await metric('codeties_register_commit_records_sum')).to.equal(2);
  });

  it('is who asks, by the name of a key and never by the key', async () => {
    await get('/connected/register/dev1/dev2');
    await server.get('/_health');
    expect(await metric('codeties_client_requests_total{client="shop"}')).to.be.greaterThan(0);
    expect(await metric('codeties_client_requests_total{client="anonymous"}')).to.be.greaterThan(0);
    expect((await get('/metrics')).body).not.to.include('0123456789abcdef');
  });

  it('is the request that asks for it, and no other, in flight', async () => {
    await get('/connected/register/dev1/dev2');
    expect(await metric('codeties_http_requests_in_flight')).to.equal(1);
  });

  it('is how the requests to a network failed, and for which route', async () => {
    server.sandbox.addFault({ network: 'twitter', kind: 'unauthorized' });
    expect(await get('/connected/realtime/dev1/dev2')).to.have.property('status', 502);
    const failed = 'codeties_upstream_failures_total{network="twitter",code="refused"}';
    expect(await metric(failed)).to.be.greaterThan(0);
    expect(await metric('codeties_failures_total{route="realtime",network="twitter",code="refused"}')).to.equal(1);
  });

  it('is no address, neither in a line nor in a number, wherever it was written', async () => {
    const addressed = { ...headers, 'X-Forwarded-For': '203.0.113.77', Forwarded: 'for=203.0.113.77' };
    server.sandbox.addFault({ network: 'twitter', kind: 'unauthorized' });
    await server.get('/connected/realtime/dev1/dev2', { headers: addressed });
    await server.get('/metrics', { headers: { 'X-Forwarded-For': '203.0.113.77' } });
    const told = server.logs.join() + (await get('/metrics')).body;
    expect(told).to.include('a request failed').and.to.include('X-Forwarded-For came');
    expect(told).not.to.match(/203\.0\.113|127\.0\.0\.1|::1/);
    expect(server.logs.filter((line) => line.includes('X-Forwarded-For'))).to.have.length(1);
  });

  it('knows nothing by what clients send', async () => {
    for (const path of ['/connected/realtime/zebra/zebu', '/zebra', '/zebra/zebu?zebra=zebu']) await get(path);
    await server.get('/zebra', { headers: { ...headers, Authorization: 'Bearer zebra' } });
    expect((await get('/metrics')).body).not.to.match(/zeb/i);
  });
});
