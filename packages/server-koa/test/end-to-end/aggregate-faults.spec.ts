import { expect } from 'chai';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const path = '/api/v1/aggregate';

describe(`POST ${path}, when a host fails in part`, () => {
  let server: TestServer;
  // What is known of a network's state is remembered, so that each test has a server of its own.
  beforeEach(async () => {
    server = await startTestServer('sqlite::memory:', { CACHE_TTL_SECONDS: '0' });
    server.reset();
  });
  afterEach(() => server.close());

  it('answers with the failure where the other host does not know the name', async () => {
    server.sandbox.addFault({ network: 'github', kind: 'server-error' });
    const { status, body } = await server.post(path, { username: 'nobodyhere' });
    expect([status, body]).to.deep.equal([502, '{"errors":["github is unavailable"]}']);
  });

  it('counts nothing of a host that fails on the way', async () => {
    server.sandbox.addFault({ network: 'bitbucket', kind: 'server-error', page: 2 });
    const { status, body } = await server.post(path, { username: 'hundredone' });
    expect(status).to.equal(200);
    expect(body).to.include('"bitbucket":null').and.to.include('"total":101,').and.to.include('"partial":true');
  });
});
