import { SpanKind } from '@opentelemetry/api';
import { expect } from 'chai';
import { collectSpans, type SpanCollection } from '../support/collect-spans.js';
import { builtProgram, greeted, runProgram } from '../support/run-program.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { withoutModule } from '../support/without-module.js';

describe('TRACING=true', () => {
  let collected: SpanCollection;
  let server: TestServer;
  before(async () => {
    collected = collectSpans();
    server = await startTestServer('sqlite::memory:', { TRACING: 'true' });
  });
  beforeEach(() => {
    server.reset();
    collected.reset();
  });
  after(async () => {
    await server.close();
    await collected.stop();
  });

  it('makes a span for each request, with one in it for each request to a network', async () => {
    await server.get('/connected/realtime/dev1/dev2', { headers: { 'X-Request-Id': 'traced' } });
    const spans = collected.spans();
    const outer = spans.find(({ kind }) => kind === SpanKind.SERVER);
    expect(outer).to.have.property('name', 'GET realtime');
    expect(outer?.attributes).to.include({ 'codeties.request_id': 'traced', 'http.response.status_code': 200 });
    const inner = spans.filter(({ kind }) => kind === SpanKind.CLIENT);
    const { github, twitter } = server.sandbox.requests.counts;
    const asked = (network: string): number => inner.filter(({ name }) => name === `ask ${network}`).length;
    expect([asked('github'), asked('twitter')]).to.deep.equal([github.requests, twitter.requests]);
    const parents = new Set(inner.map(({ parentSpanContext }) => parentSpanContext?.spanId));
    expect([...parents]).to.deep.equal([outer?.spanContext().spanId]);
  });

  it('says what failed by its code', async () => {
    server.sandbox.addFault({ network: 'github', kind: 'unauthorized' });
    await server.get('/connected/realtime/dev1/org1?explain=true', { headers: { 'Cache-Control': 'no-cache' } });
    const failed = collected.spans().filter(({ attributes }) => attributes['error.type'] === 'refused');
    expect(failed.map(({ name }) => name)).to.include('ask github');
  });

  it('tells nothing of who was asked about, of queries, and of secrets', async () => {
    await server.get('/connected/realtime/dev1/dev2?explain=true', { headers: { 'Cache-Control': 'no-cache' } });
    const { githubToken, bearerToken } = server.sandbox.credentials;
    const told = JSON.stringify(
      collected.spans().map(({ name, attributes, events, links, status }) => [name, attributes, events, links, status]),
    );
    expect(told).to.include('GET realtime');
    for (const hidden of ['dev1', 'dev2', 'explain', githubToken, bearerToken]) expect(told).not.to.include(hidden);
  });
});

describe('OpenTelemetry', function () {
  this.timeout(30_000);

  const program = ['--import', withoutModule('@opentelemetry/api', 'it is not installed'), ...builtProgram];

  it('is not loaded where there is no tracing', async () => {
    const run = runProgram({}, program);
    await greeted(run);
    run.child.kill('SIGTERM');
    expect(await run.exited).to.equal(0);
  });

  it('ends the start with 1 and one line where it is wanted and not installed', async () => {
    const run = runProgram({ TRACING: 'true', LOG_LEVEL: 'silent' }, program);
    expect(await run.exited).to.equal(1);
    expect(run.errors()).to.match(/^TRACING=true wants @opentelemetry\/api.*\n$/);
  });
});
