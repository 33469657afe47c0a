import { expect } from 'chai';
import { parse } from 'yaml';
import { documentSchema, type ApiDocument } from '../support/api-document.js';
import { apiValidatorOf } from '../support/api-validator.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

async function readDocument(server: TestServer): Promise<ApiDocument> {
  return documentSchema.parse(JSON.parse((await server.get('/openapi.json')).body));
}

const realtime = '/connected/realtime/{dev1}/{dev2}';
const register = '/connected/register/{dev1}/{dev2}';

describe('the description of the API', () => {
  for (const contract of ['plain', 'strict']) {
    describe(`under the contract ${contract}`, () => {
      let server: TestServer;
      let document: ApiDocument;
      before(async () => {
        server = await startTestServer('sqlite::memory:', { CONTRACT: contract });
        document = await readDocument(server);
      });
      after(() => server.close());

      it('describes operations with their statuses', () => {
        expect(document.openapi).to.equal('3.1.0');
        const statuses = ['200', '400', '403', '404', '408', '421', '431', '500', '502', '503', '504'].filter(
          (status) => status !== '404' || contract === 'strict',
        );
        expect(Object.keys(document.paths[realtime]?.get?.responses ?? {})).to.deep.equal(statuses);
        const ids = Object.values(document.paths).flatMap(({ get, post }) =>
          [get, post].flatMap((one) => one?.operationId ?? []),
        );
        expect(new Set(ids).size).to.equal(ids.length);
        expect(document.components).not.to.have.property('securitySchemes');
      });

      it('is the same in YAML', async () => {
        const { headers, body } = await server.get('/api.definition.yaml');
        expect(headers['content-type']).to.equal('application/yaml; charset=utf-8');
        expect(parse(body)).to.deep.equal(JSON.parse((await server.get('/openapi.json')).body));
      });

      it('gives examples that its schemas allow', async () => {
        const { checkBody } = apiValidatorOf((await server.get('/openapi.json')).body);
        let count = 0;
        for (const [path, operations] of Object.entries(document.paths)) {
          for (const method of ['get', 'post'] as const) {
            for (const [status, { content }] of Object.entries(operations[method]?.responses ?? {})) {
              for (const { value } of Object.values(content?.['application/json']?.examples ?? {})) {
                checkBody({ method, path }, Number(status), value);
                count += 1;
              }
            }
          }
        }
        expect(count).to.be.above(60);
      });

      // Every answer that the other tests get is checked as well; these are the kinds of answers there are.
      it('holds for what is really answered', async () => {
        for (const pair of ['dev1/dev2', 'dev1/dev3', 'guarded/guarded2', 'nobodyhere/dev1', '/dev1', 'dev1/star']) {
          await server.get(`/connected/realtime/${pair}`);
          await server.get(`/connected/realtime/${pair}?explain=true`);
        }
        for (const pair of ['dev1/dev2', 'dev1/nobody', 'dev1/dev1']) await server.get(`/connected/register/${pair}`);
        for (const kind of ['rate-limited', 'unauthorized', 'server-error'] as const) {
          server.sandbox.addFault({ network: 'twitter', kind });
          await server.get('/connected/realtime/dev1/dev2');
          server.sandbox.clearFaults();
        }
        for (const path of ['/_health', '/_ready', '/metrics', '/nothing/here']) await server.get(path);
      });
    });
  }

  it('is what the tests check answers against: one that it does not allow is told', async () => {
    const server = await startTestServer('sqlite::memory:');
    try {
      const { check } = apiValidatorOf((await server.get('/openapi.json')).body);
      const headers = { 'content-type': 'application/json' };
      const answer = { status: 200, headers, body: '{"connected":true}' };
      expect(() => {
        check('GET', '/connected/realtime/a/b', answer);
      }).to.throw('does not allow {"connected":true}');
      expect(() => {
        check('GET', '/connected/realtime/a/b', { ...answer, status: 418 });
      }).to.throw('is not described to answer 418');
      expect(() => {
        check('GET', '/elsewhere/a/b', answer);
      }).to.throw('is not described, and answers 200');
      expect(() => {
        check('GET', '/metrics', answer);
      }).to.throw('is not described to answer 200 as application/json');
    } finally {
      await server.close();
    }
  });

  it('names the scheme of the keys where there are keys, and what is open without', async () => {
    const server = await startTestServer('sqlite::memory:', { API_KEYS: 'key' });
    try {
      const document = await readDocument(server);
      expect(document.security).to.deep.equal([{ apiKey: [] }]);
      expect(document.components.securitySchemes).to.deep.equal({ apiKey: { type: 'http', scheme: 'bearer' } });
      expect(document.paths[realtime]?.get?.responses).to.have.property('401');
    } finally {
      await server.close();
    }
  });

  it('tells which bodies are taken, as they are', async () => {
    const server = await startTestServer('sqlite::memory:');
    try {
      const { checkComponent } = apiValidatorOf((await server.get('/openapi.json')).body);
      const isDescribed = (body: unknown): boolean => {
        try {
          checkComponent('AggregateRequest', body);
          return true;
        } catch {
          return false;
        }
      };
      const taken = [{ username: 'bare' }, { github: 'bare' }, { bitbucket: 'bare' }, { github: 'a', bitbucket: 'b' }];
      const refused = [
        {},
        [],
        null,
        'bare',
        { username: '' },
        { username: 7 },
        { username: 'a', github: 'b' },
        { x: 1 },
      ];
      for (const body of [...taken, ...refused, { username: 'a', x: 1 }, { github: 'x'.repeat(101) }]) {
        const { status } = await server.post('/api/v1/aggregate', body);
        expect(isDescribed(body), JSON.stringify(body)).to.equal(status !== 400);
      }
      expect(taken.every(isDescribed)).to.equal(true);
    } finally {
      await server.close();
    }
  });

  it('holds the schemas that validate the requests', async () => {
    const server = await startTestServer('sqlite::memory:');
    try {
      const { paths } = await readDocument(server);
      const schemas = new Map(paths[register]?.get?.parameters?.map(({ name, schema }) => [name, schema]));
      expect(schemas.get('limit')).to.include({ type: 'integer', minimum: 1, maximum: 1000 });
      const gists = new Map(paths['/{user}']?.get?.parameters?.map(({ name, schema }) => [name, schema]));
      expect(gists.get('page')).to.include({ type: 'integer', minimum: 1, maximum: 1_000_000, default: 1 });
      expect(gists.get('per_page')).to.include({ type: 'integer', minimum: 1, maximum: 100, default: 30 });
      const flags = paths['/repositories/']?.get?.parameters?.find(({ name }) => name === 'from_local')?.schema;
      expect(flags).to.deep.include({ enum: ['0', '1', 'true', 'false'], default: 'false' });
      expect(schemas.get('dev1')).to.include({ type: 'string', minLength: 1, maxLength: 100 });
    } finally {
      await server.close();
    }
  });
});
