import type { Fault, FaultKind } from '@codeties/sandbox';
import { expect } from 'chai';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const path = '/api/v1/aggregate';

const hosts = ['github', 'bitbucket'] as const;
const otherOf = { github: 'bitbucket', bitbucket: 'github' } as const;

interface Case {
  readonly kind: FaultKind;
  readonly status: number;
  /** What is said of the host. */
  readonly sentence: (host: string) => RegExp;
}

const refused = (host: string): RegExp => new RegExp(`^${host} refuses the configured credentials(?:: .+)?$`);
const limited = (host: string): RegExp => new RegExp(`^${host}'s rate limit is reached: try again in ([1-9]\\d*) s$`);
const unavailable = (host: string): RegExp => new RegExp(`^${host} is unavailable$`);
const late = (host: string): RegExp => new RegExp(`^${host} did not answer in time$`);

const cases: readonly Case[] = [
  { kind: 'unauthorized', status: 502, sentence: refused },
  { kind: 'payment-required', status: 502, sentence: refused },
  { kind: 'forbidden', status: 502, sentence: refused },
  { kind: 'rate-limited', status: 503, sentence: limited },
  { kind: 'rate-limited-bare', status: 503, sentence: limited },
  { kind: 'server-error', status: 502, sentence: unavailable },
  { kind: 'unavailable', status: 502, sentence: unavailable },
  { kind: 'not-json', status: 502, sentence: unavailable },
  { kind: 'cut-json', status: 502, sentence: unavailable },
  { kind: 'wrong-shape', status: 502, sentence: unavailable },
  { kind: 'empty-body', status: 502, sentence: unavailable },
  { kind: 'reset', status: 502, sentence: unavailable },
  { kind: 'reset-in-body', status: 502, sentence: unavailable },
  { kind: 'hang', status: 504, sentence: late },
  { kind: 'drip', status: 504, sentence: late },
];

function errorsIn(body: string): readonly string[] {
  const parsed: unknown = JSON.parse(body);
  if (typeof parsed !== 'object' || parsed === null || !('errors' in parsed) || !Array.isArray(parsed.errors))
    return [];
  return parsed.errors.map(String);
}

describe(`POST ${path}, when a host fails`, () => {
  let server: TestServer;
  // A limit that was reached is remembered, so that each test has a server of its own.
  beforeEach(async () => {
    server = await startTestServer('sqlite::memory:', { UPSTREAM_TIMEOUT_MS: '400', CACHE_TTL_SECONDS: '0' });
    server.reset();
  });
  afterEach(() => server.close());

  const fail = (faults: readonly Fault[]): void => {
    for (const fault of faults) server.sandbox.addFault(fault);
  };

  for (const { kind, status, sentence } of cases) {
    for (const network of hosts) {
      it(`gives what ${otherOf[network]} has, where ${network} fails: ${kind}`, async () => {
        fail([{ network, kind }]);
        const answer = await server.post(path, { username: 'pypy' });
        expect(answer.status).to.equal(200);
        expect(answer.body).to.include(`"${network}":null`).and.to.include('"partial":true,"errors":[');
        expect(answer.body).to.include(`"${otherOf[network]}":{"username":"pypy"`);
        expect(answer.body).to.include(`"total":${network === 'github' ? 5 : 6},`);
        const errors = errorsIn(answer.body);
        expect(errors).to.have.length(1);
        expect(errors[0]).to.match(sentence(network));
        expect(answer.headers).not.to.have.property('retry-after');

        expect(server.logs).to.have.length(1);
        expect(JSON.parse(server.logs[0] ?? '')).to.deep.include({
          network,
          route: 'aggregate',
          msg: 'a request failed',
        });
        const { githubToken, bitbucketToken } = server.sandbox.credentials;
        const shown = JSON.stringify(answer) + server.logs.join('');
        for (const secret of [githubToken, bitbucketToken]) expect(shown).not.to.include(secret);
      });
    }

    it(`answers ${status} where both fail: ${kind}`, async () => {
      fail(hosts.map((network) => ({ network, kind })));
      const answer = await server.post(path, { username: 'pypy' });
      expect(answer.status).to.equal(status);
      const errors = errorsIn(answer.body);
      expect(errors).to.have.length(2);
      expect(errors[0]).to.match(sentence('github'));
      expect(errors[1]).to.match(sentence('bitbucket'));
      expect(answer.headers['retry-after']).to.equal(sentence('github').exec(errors[0] ?? '')?.[1]);
      expect(server.logs).to.have.length(2);
    });
  }

  it('answers with the failure where the other host does not know the name', async () => {
    fail([{ network: 'github', kind: 'server-error' }]);
    const { status, body } = await server.post(path, { username: 'nobodyhere' });
    expect([status, body]).to.deep.equal([502, '{"errors":["github is unavailable"]}']);
  });

  it('counts nothing of a host that fails on the way', async () => {
    fail([{ network: 'bitbucket', kind: 'server-error', page: 2 }]);
    const { status, body } = await server.post(path, { username: 'hundredone' });
    expect(status).to.equal(200);
    expect(body).to.include('"bitbucket":null').and.to.include('"total":101,').and.to.include('"partial":true');
  });
});
