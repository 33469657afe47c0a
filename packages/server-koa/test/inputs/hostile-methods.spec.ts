import { expect } from 'chai';
import { describedApi } from './described-operations.js';
import { exchange, type RawAnswer } from './exchange.js';
import { startTriedServer, type TriedServer } from './tried-server.js';

describe('the methods of every operation', () => {
  let server: TriedServer;
  let paths: readonly (readonly [path: string, methods: readonly string[]])[];
  before(async () => {
    server = await startTriedServer();
    const { body } = await server.send({ method: 'GET', target: '/openapi.json', headers: {} });
    const { operations } = describedApi(body);
    paths = [...new Set(operations.map(({ path }) => path))].map((path) => {
      const methods = operations.filter((one) => one.path === path).map(({ method }) => method);
      // A different name for each, since nobody is connected with oneself.
      let count = 0;
      return [path.replace(/\{\w+\}/g, () => `dev${(count += 1)}`), methods];
    });
  });
  after(() => server.close());

  const ask = async (method: string, path: string): Promise<RawAnswer | undefined> => {
    const { answers } = await exchange(
      server.url,
      `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(answers.length, `${method} ${path}`).to.equal(1);
    return answers[0];
  };

  it('are HEAD wherever GET is, with the same head and nothing behind it', async () => {
    for (const [path, methods] of paths) {
      const head = await ask('HEAD', path);
      expect(head?.body, path).to.equal('');
      if (!methods.includes('GET')) {
        expect(head?.status, path).to.equal(405);
        continue;
      }
      const get = await ask('GET', path);
      expect(head?.status, path).to.equal(get?.status);
      expect(head?.headers.get('content-type'), path).to.equal(get?.headers.get('content-type'));
    }
  });

  it('are told where another one is asked for', async () => {
    for (const [path, methods] of paths) {
      const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort().join(', ');
      for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'MKCOL', 'PURGE']) {
        const answer = await ask(method, path);
        expect([answer?.status, answer?.headers.get('allow')], `${method} ${path}`).to.deep.equal([405, allowed]);
      }
      const options = await ask('OPTIONS', path);
      expect([options?.status, options?.headers.get('allow'), options?.body], path).to.deep.equal([204, allowed, '']);
    }
  });
});
