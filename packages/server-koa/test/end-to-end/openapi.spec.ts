import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Answer } from '../support/ask.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const responseSchema = z.object({
  description: z.string().min(1),
  content: z.record(
    z.string(),
    z.object({
      schema: z.looseObject({}),
      examples: z.record(z.string(), z.object({ value: z.unknown() })).optional(),
    }),
  ),
});
const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  parameters: z
    .array(z.object({ name: z.string(), in: z.enum(['path', 'query']), schema: z.looseObject({}) }))
    .optional(),
  responses: z.record(z.string(), responseSchema),
});
const documentSchema = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.object({ get: operationSchema })),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})), securitySchemes: z.unknown().optional() }),
  security: z.unknown().optional(),
});
type ApiDocument = z.infer<typeof documentSchema>;

async function readDocument(server: TestServer): Promise<ApiDocument> {
  return documentSchema.parse(JSON.parse((await server.get('/openapi.json')).body));
}

/** The validators of one document, by path and status. */
function validatorsOf(document: ApiDocument): (path: string, status: number) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'api' });
  return (path, status) => {
    const pointer = path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
    return ajv.compile({ $ref: `api#/paths/${pointer}/get/responses/${status}/content/application~1json/schema` });
  };
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

      it('describes every path, with statuses and schemas', () => {
        expect(document.openapi).to.equal('3.1.0');
        expect(Object.keys(document.paths)).to.include.members([realtime, register, '/_health', '/_ready', '/metrics']);
        const statuses = ['200', '400', ...(contract === 'strict' ? ['404'] : []), '500', '502', '503', '504'];
        expect(Object.keys(document.paths[realtime]?.get.responses ?? {})).to.deep.equal(statuses);
        const ids = Object.values(document.paths).map(({ get }) => get.operationId);
        expect(new Set(ids).size).to.equal(ids.length);
        expect(document.components).not.to.have.property('securitySchemes');
      });

      it('is the same in YAML', async () => {
        const { headers, body } = await server.get('/api.definition.yaml');
        expect(headers['content-type']).to.equal('application/yaml; charset=utf-8');
        expect(parse(body)).to.deep.equal(JSON.parse((await server.get('/openapi.json')).body));
      });

      it('gives examples that its schemas allow', () => {
        const validatorFor = validatorsOf(document);
        for (const [path, { get }] of Object.entries(document.paths)) {
          for (const [status, response] of Object.entries(get.responses)) {
            for (const [name, { value }] of Object.entries(response.content['application/json']?.examples ?? {})) {
              expect(validatorFor(path, Number(status))(value), `${path} ${status} ${name}`).to.equal(true);
            }
          }
        }
      });

      it('holds for what is really answered', async () => {
        const validatorFor = validatorsOf(document);
        const expectValid = (path: string, { status, body }: Answer): void => {
          const validate = validatorFor(path, status);
          expect(validate(JSON.parse(body)), `${path} ${body} ${JSON.stringify(validate.errors)}`).to.equal(true);
        };
        for (const pair of ['dev1/dev2', 'dev1/dev3', 'guarded/guarded2', 'nobodyhere/dev1', '/dev1', 'dev1/star']) {
          expectValid(realtime, await server.get(`/connected/realtime/${pair}`));
          expectValid(realtime, await server.get(`/connected/realtime/${pair}?explain=true`));
        }
        for (const pair of ['dev1/dev2', 'dev1/nobody', 'dev1/dev1']) {
          expectValid(register, await server.get(`/connected/register/${pair}`));
        }
        for (const kind of ['rate-limited', 'unauthorized', 'server-error'] as const) {
          server.sandbox.addFault({ network: 'twitter', kind });
          expectValid(realtime, await server.get('/connected/realtime/dev1/dev2'));
          server.sandbox.clearFaults();
        }
        for (const path of ['/_health', '/_ready']) expectValid(path, await server.get(path));
      });
    });
  }

  it('names the scheme of the keys where there are keys, and what is open without', async () => {
    const server = await startTestServer('sqlite::memory:', { API_KEYS: 'key' });
    try {
      const document = await readDocument(server);
      expect(document.security).to.deep.equal([{ apiKey: [] }]);
      expect(document.components.securitySchemes).to.deep.equal({ apiKey: { type: 'http', scheme: 'bearer' } });
      expect(document.paths[realtime]?.get.responses).to.have.property('401');
    } finally {
      await server.close();
    }
  });

  it('holds the schemas that validate the requests', async () => {
    const server = await startTestServer('sqlite::memory:');
    try {
      const { paths } = await readDocument(server);
      const schemas = new Map(paths[register]?.get.parameters?.map(({ name, schema }) => [name, schema]));
      expect(schemas.get('limit')).to.include({ type: 'integer', minimum: 1, maximum: 1000 });
      expect(schemas.get('dev1')).to.include({ type: 'string', minLength: 1, maxLength: 100 });
    } finally {
      await server.close();
    }
  });
});
