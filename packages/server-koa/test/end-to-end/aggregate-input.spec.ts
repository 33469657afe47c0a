import { expect } from 'chai';
import { request } from 'node:http';
import { once } from 'node:events';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const path = '/api/v1/aggregate';
const wanted = 'the body must name a developer: {"username":"…"}, or {"github":"…","bitbucket":"…"}';

describe(`bad input to POST ${path}`, () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:', { CACHE_TTL_SECONDS: '0' });
  });
  beforeEach(() => {
    server.reset();
  });
  after(() => server.close());

  const json = { 'Content-Type': 'application/json' };
  const malformed: readonly (readonly [
    string | Buffer,
    Readonly<Record<string, string>>,
    number,
    readonly string[],
  ])[] = [
    ['{"username":"pypy"}', {}, 400, ['the body must be JSON: send it as application/json']],
    [
      'username=pypy',
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      400,
      ['the body must be JSON: send it as application/json'],
    ],
    [
      '{"username":"pypy"}',
      { 'Content-Type': 'application/json; charset=latin1' },
      400,
      ['the body must be JSON: send it as application/json'],
    ],
    ['{"username":"pypy"}', { ...json, 'Content-Encoding': 'gzip' }, 400, ['the body must not be compressed']],
    ['', json, 400, ['the body is not JSON']],
    ['{"username":"pypy"', json, 400, ['the body is not JSON']],
    [Buffer.from('{"username":"\xff"}', 'latin1'), json, 400, ['the body is not JSON']],
    ['null', json, 400, [wanted]],
    ['[]', json, 400, [wanted]],
    ['"pypy"', json, 400, [wanted]],
    ['7', json, 400, [wanted]],
    ['{}', json, 400, [wanted]],
    ['{"username":"pypy","github":"pypy"}', json, 400, [wanted]],
    ['{"username":"pypy","extra":1}', json, 400, [wanted]],
    ['{"__proto__":{"username":"pypy"}}', json, 400, [wanted]],
    ['{"username":7}', json, 400, ['a name must be a string']],
    ['{"username":null}', json, 400, ['a name must be a string']],
    ['{"username":["pypy"]}', json, 400, ['a name must be a string']],
    ['{"username":""}', json, 400, ['the name of a developer is empty']],
    [JSON.stringify({ github: 'x'.repeat(101) }), json, 400, ['the name of a developer is longer than 100 characters']],
    [
      '{"bitbucket":"a\\u0000b"}',
      json,
      400,
      ['the name of a developer holds control characters, or is not well-formed text'],
    ],
    ['{"github":"","bitbucket":""}', json, 400, ['the name of a developer is empty']],
    [`{"username":"${'x'.repeat(10_300)}"}`, json, 413, ['the body is longer than 10240 bytes']],
    ['['.repeat(16) + ']'.repeat(16), json, 400, [wanted]],
    ['['.repeat(16), json, 400, ['the body is not JSON']],
    ['['.repeat(5000) + ']'.repeat(5000), json, 400, ['the body is nested more than 16 deep']],
    ['['.repeat(9000), json, 400, ['the body is nested more than 16 deep']],
  ];
  for (const [body, headers, status, errors] of malformed) {
    it(`answers ${status} to ${body.toString().slice(0, 40) || 'nothing'} as ${headers['Content-Type'] ?? 'nothing'}`, async () => {
      const answer = await server.get(path, { method: 'POST', headers, body });
      expect([answer.status, answer.body]).to.deep.equal([status, JSON.stringify({ errors })]);
      expect(server.sandbox.requests.entries).to.deep.equal([]);
      expect(server.logs).to.deep.equal([]);
    });
  }

  it('takes JSON however its type is written', async () => {
    for (const type of ['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"']) {
      const answer = await server.post(path, { username: 'bare' }, { 'Content-Type': type });
      expect(answer.status, type).to.equal(200);
    }
  });

  it('has no other method', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const { status, headers } = await server.get(path, { method });
      expect([status, headers.allow], method).to.deep.equal([405, 'OPTIONS, POST']);
    }
  });

  it('reads no body without end, and tells whoever sends one', async () => {
    const sent = request(`${server.url}${path}`, { method: 'POST', headers: json, agent: false });
    sent.on('error', () => undefined);
    const answered = once(sent, 'response');
    let isAnswered = false;
    sent.on('response', (response) => {
      isAnswered = true;
      expect(response.statusCode).to.equal(413);
    });
    sent.write(' '.repeat(11_000));
    await answered;
    expect(isAnswered).to.equal(true);
    sent.destroy();
  });

  it('forgets about whoever goes away before the end of the body', async () => {
    const sent = request(`${server.url}${path}`, { method: 'POST', headers: json, agent: false });
    sent.on('error', () => undefined);
    sent.write('{"username":');
    await once(sent, 'socket').then(([socket]: unknown[]) => socket);
    sent.destroy();
    expect((await server.post(path, { username: 'bare' })).status).to.equal(200);
    expect(server.logs).to.deep.equal([]);
  });
});
