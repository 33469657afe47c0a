import { expect } from 'chai';
import { describeOnEachEngine } from '../support/engines.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const connected = '{"connected":true,"organisations":["org1","org2","org3"]}';
const notConnected = '{"connected":false}';

const contracts = [
  { contract: 'plain', notConnectedStatus: 200, denial: 'is no a valid user in' },
  { contract: 'strict', notConnectedStatus: 404, denial: 'is not a valid user in' },
] as const;

describeOnEachEngine('GET /connected/realtime', (createDatabase) => {
  for (const { contract, notConnectedStatus, denial } of contracts) {
    describe(`under the contract ${contract}`, () => {
      let server: TestServer;
      before(async () => {
        server = await startTestServer(await createDatabase(), { CONTRACT: contract });
      });
      beforeEach(() => {
        server.reset();
      });
      after(() => server.close());

      it('answers for a connected pair', async () => {
        const { status, headers, body } = await server.get('/connected/realtime/dev1/dev2');
        expect([status, body]).to.deep.equal([200, connected]);
        expect(headers).to.include({
          'content-type': 'application/json; charset=utf-8',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'content-length': String(connected.length),
        });
        expect(headers).not.to.have.property('codeties-upstream');
        expect(headers['x-request-id']).to.match(/^[\da-f-]{36}$/);
      });

      it('answers for a pair that is not connected', async () => {
        const { status, body } = await server.get('/connected/realtime/dev1/dev3');
        expect([status, body]).to.deep.equal([notConnectedStatus, notConnected]);
      });

      it('answers for either order and any case, and keeps it all in one register', async () => {
        const before = await server.recorded('dev1', 'dev2');
        for (const pair of ['dev1/dev2', 'dev2/dev1', 'DEV1/Dev2', '%64ev1/dev2']) {
          const { status, body } = await server.get(`/connected/realtime/${pair}`);
          expect([status, body], pair).to.deep.equal([200, connected]);
        }
        expect(await server.recorded('Dev2', 'DEV1')).to.equal(before + 4);
      });

      it('tells of all that do not exist: the first developer first, and GitHub before Twitter', async () => {
        const { status, body } = await server.get('/connected/realtime/nobodyhere/%C3%B1laskfleoei');
        const errors = [
          `nobodyhere ${denial} github`,
          `nobodyhere ${denial} twitter`,
          `ñlaskfleoei ${denial} github`,
          `ñlaskfleoei ${denial} twitter`,
        ];
        expect([status, body]).to.deep.equal([400, JSON.stringify({ errors })]);
      });

      it('tells of whom one network alone does not know', async () => {
        const { body } = await server.get('/connected/realtime/OnlyTwitter/onlygithub');
        const errors = [`OnlyTwitter ${denial} github`, `onlygithub ${denial} twitter`];
        expect(body).to.equal(JSON.stringify({ errors }));
      });

      it('does not ask a network for a handle that its grammar cannot hold', async () => {
        const { status, body } = await server.get('/connected/realtime/a--b/sixteen_letters_');
        const errors = [
          `a--b ${denial} github`,
          `a--b ${denial} twitter`,
          `sixteen_letters_ ${denial} github`,
          `sixteen_letters_ ${denial} twitter`,
        ];
        expect([status, body]).to.deep.equal([400, JSON.stringify({ errors })]);
        expect(server.sandbox.requests.entries).to.deep.equal([]);
      });

      it('refuses the same developer twice', async () => {
        const { status, body } = await server.get('/connected/realtime/dev1/dev1');
        expect([status, body]).to.deep.equal([400, '{"errors":["dev1 and dev1 are the same developer"]}']);
      });

      it('does not take what cannot be read for an answer', async () => {
        const { status, body } = await server.get('/connected/realtime/guarded2/guarded');
        const reason = 'in twitter cannot be read: guarded2 and guarded are protected';
        const errors = [`whether guarded2 follows guarded ${reason}`, `whether guarded follows guarded2 ${reason}`];
        expect([status, body]).to.deep.equal([502, JSON.stringify({ errors })]);
      });

      it('records nothing that is no answer', async () => {
        for (const pair of ['nobodyhere/dev1', 'guarded/guarded2', 'onlytwitter/dev1']) {
          await server.get(`/connected/realtime/${pair}`);
          const [one = '', other = ''] = pair.split('/');
          expect(await server.recorded(one, other), pair).to.equal(0);
        }
      });

      it('tells of everything that is wrong with a request', async () => {
        const wrong: readonly (readonly [string, readonly string[]])[] = [
          ['/dev2', ['the name of a developer is empty']],
          [`dev1/${'x'.repeat(101)}`, ['the name of a developer is longer than 100 characters']],
          ['dev1/a%00b', ['the name of a developer holds control characters, or is not well-formed text']],
          ['dev1/%zz', ['the name of a developer is not percent-encoded UTF-8']],
          ['dev1/%FF', ['the name of a developer is not percent-encoded UTF-8']],
          [
            '/%1F?explain=maybe',
            [
              'the name of a developer is empty',
              'the name of a developer holds control characters, or is not well-formed text',
              'explain must be true or false',
            ],
          ],
          ['dev1/dev2?explain=true&explain=true', ['explain is given more than once']],
        ];
        for (const [path, errors] of wrong) {
          const { status, body } = await server.get(`/connected/realtime/${path}`);
          expect([status, body], path).to.deep.equal([400, JSON.stringify({ errors })]);
        }
        expect(server.sandbox.requests.entries).to.deep.equal([]);
      });

      it('leaves parameters alone that it does not know', async () => {
        const { status } = await server.get('/connected/realtime/dev1/dev2?utm=1&utm=2');
        expect(status).to.equal(200);
      });
    });
  }
});
