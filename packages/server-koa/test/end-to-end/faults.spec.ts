import type { Fault } from '@codeties/sandbox';
import { expect } from 'chai';
import { describeOnEachEngine } from '../support/engines.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

interface Case {
  readonly fault: Fault;
  readonly status: number;
  readonly body: RegExp;
  /** Whether `Retry-After` is set, and equal to what the sentence says. */
  readonly isPassing?: boolean;
}

const wait = (network: string, limit: string): RegExp =>
  new RegExp(`^\\{"errors":\\["${network}'s ${limit} is reached: try again in (\\d+) s"\\]\\}$`);
const refused = (network: string, title: string): RegExp =>
  new RegExp(`^\\{"errors":\\["${network} refuses the configured credentials: ${title}"\\]\\}$`);
const unavailable = (network: string): RegExp => new RegExp(`^\\{"errors":\\["${network} is unavailable"\\]\\}$`);

const cases: readonly Case[] = [
  { fault: { network: 'github', kind: 'unauthorized' }, status: 502, body: refused('github', '.*Bad credentials.*') },
  { fault: { network: 'twitter', kind: 'unauthorized' }, status: 502, body: refused('twitter', '.*Unauthorized.*') },
  {
    fault: { network: 'twitter', kind: 'payment-required' },
    status: 502,
    body: refused('twitter', '.*CreditsDepleted.*'),
  },
  { fault: { network: 'github', kind: 'forbidden' }, status: 502, body: refused('github', '.+') },
  { fault: { network: 'twitter', kind: 'forbidden' }, status: 502, body: refused('twitter', '.+') },
  {
    fault: { network: 'github', kind: 'rate-limited' },
    status: 503,
    body: wait('github', 'rate limit'),
    isPassing: true,
  },
  {
    fault: { network: 'github', kind: 'rate-limited-403' },
    status: 503,
    body: wait('github', 'rate limit'),
    isPassing: true,
  },
  {
    fault: { network: 'github', kind: 'secondary-limit' },
    status: 503,
    body: wait('github', 'rate limit'),
    isPassing: true,
  },
  {
    fault: { network: 'github', kind: 'rate-limited-bare' },
    status: 503,
    body: wait('github', 'rate limit'),
    isPassing: true,
  },
  {
    fault: { network: 'twitter', kind: 'rate-limited' },
    status: 503,
    body: wait('twitter', 'rate limit'),
    isPassing: true,
  },
  {
    fault: { network: 'twitter', kind: 'rate-limited-bare' },
    status: 503,
    body: wait('twitter', 'rate limit'),
    isPassing: true,
  },
  {
    fault: { network: 'twitter', kind: 'usage-capped' },
    status: 503,
    body: wait('twitter', 'usage cap'),
    isPassing: true,
  },
  { fault: { network: 'github', kind: 'server-error' }, status: 502, body: unavailable('github') },
  { fault: { network: 'twitter', kind: 'server-error' }, status: 502, body: unavailable('twitter') },
  { fault: { network: 'twitter', kind: 'unavailable' }, status: 502, body: unavailable('twitter') },
  { fault: { network: 'github', kind: 'not-json' }, status: 502, body: unavailable('github') },
  { fault: { network: 'twitter', kind: 'not-json' }, status: 502, body: unavailable('twitter') },
  { fault: { network: 'github', kind: 'wrong-shape' }, status: 502, body: unavailable('github') },
  { fault: { network: 'twitter', kind: 'reset' }, status: 502, body: unavailable('twitter') },
  {
    fault: { network: 'github', kind: 'hang' },
    status: 504,
    body: /^\{"errors":\["github did not answer in time"\]\}$/,
  },
  {
    fault: { network: 'twitter', kind: 'hang' },
    status: 504,
    body: /^\{"errors":\["twitter did not answer in time"\]\}$/,
  },
  {
    fault: { network: 'twitter', kind: 'drip' },
    status: 504,
    body: /^\{"errors":\["twitter did not answer in time"\]\}$/,
  },
];

describeOnEachEngine('when a network fails', (createDatabase) => {
  let server: TestServer;
  let databaseUrl = '';
  before(async () => {
    databaseUrl = await createDatabase();
  });
  // A limit that was reached is remembered, so that each test has a server of its own.
  beforeEach(async () => {
    server = await startTestServer(databaseUrl, { UPSTREAM_TIMEOUT_MS: '400', CACHE_TTL_SECONDS: '0' });
    server.reset();
  });
  afterEach(() => server.close());

  for (const { fault, status, body, isPassing = false } of cases) {
    it(`answers ${status} to ${fault.network}: ${fault.kind}, records nothing and shows no secret`, async () => {
      server.sandbox.addFault(fault);
      const answer = await server.get('/connected/realtime/dev1/dev2');
      expect(answer.body).to.match(body);
      expect(answer.status).to.equal(status);
      if (isPassing)
        expect(answer.headers['retry-after'])
          .to.equal(body.exec(answer.body)?.[1])
          .and.to.match(/^[1-9]/);
      else expect(answer.headers).not.to.have.property('retry-after');

      expect(server.logs).to.have.length(1);
      expect(JSON.parse(server.logs[0] ?? '')).to.deep.include({
        network: fault.network,
        requestId: answer.headers['x-request-id'],
        msg: 'a request failed',
      });
      const { githubToken, bearerToken } = server.sandbox.credentials;
      const shown = JSON.stringify(answer) + server.logs.join('');
      for (const secret of [githubToken, bearerToken]) expect(shown).not.to.include(secret);

      server.sandbox.clearFaults();
      expect(await server.recorded('dev1', 'dev2')).to.equal(0);
    });
  }
});
