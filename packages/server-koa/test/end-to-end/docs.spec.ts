import { expect } from 'chai';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

describe('the docs', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:');
  });
  after(() => server.close());

  for (const page of ['/docs', '/redoc']) {
    it(`at ${page} load everything from this server, and no script stands in the page`, async () => {
      const { status, headers, body } = await server.get(page);
      expect([status, headers['content-type']]).to.deep.equal([200, 'text/html; charset=utf-8']);
      expect(headers['content-security-policy']).to.include("default-src 'none'").and.to.include("script-src 'self';");
      expect(body).not.to.match(/https?:|\/\/[a-z]|<script>|\son\w+=/);
      const links = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link ?? '');
      expect(links.length).to.be.above(2);
      for (const link of links) {
        const target = new URL(link, `${server.url}${page}`);
        expect(target.origin).to.equal(server.url);
        expect((await server.get(target.pathname)).status, link).to.equal(200);
      }
    });
  }

  it('load nothing from elsewhere by their scripts either', async () => {
    for (const file of ['/docs/show-docs.js', '/redoc/show-redoc.js']) {
      expect((await server.get(file)).body).not.to.match(/https?:/);
    }
    expect((await server.get('/redoc/redoc.standalone.js')).body).not.to.include('cdn.redoc.ly');
  });

  it('are found behind a slash too', async () => {
    const { status, headers } = await server.get('/docs/');
    expect([status, headers.location]).to.deep.equal([308, '../docs']);
  });

  it('serve no file but their own', async () => {
    for (const file of ['package.json', '..%2fpackage.json', '%2e%2e', '..', 'swagger-ui.js.map', '__proto__']) {
      expect((await server.get(`/docs/${file}`)).status, file).to.equal(404);
    }
  });
});
