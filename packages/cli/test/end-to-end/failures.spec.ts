import type { FaultKind, NetworkName } from '@codeties/sandbox';
import { expect } from 'chai';
import { setImmediate as turn } from 'node:timers/promises';
import { SLOW_MS, runCli, startCli, type CliEnd } from '../support/run-cli.js';
import { useHome } from '../support/use-home.js';
import { useNetworks } from '../support/use-networks.js';

describe('codeties, when something fails', function () {
  this.timeout(SLOW_MS);
  const home = useHome();
  const { sandbox, environment } = useNetworks();
  const check = (more: Readonly<Record<string, string>> = {}, ...words: string[]): Promise<CliEnd> =>
    runCli(['check', 'dev1', 'dev2', ...words], { home: home(), environment: { ...environment(), ...more } });
  const misbehave = (network: NetworkName, kind: FaultKind): void => {
    sandbox().addFault({ network, kind });
  };

  it('asks the networks it is given', async () => {
    const { code, output } = await check();
    expect(output).to.include('"connected":true');
    expect(code).to.equal(0);
  });

  it('says until when a limit lasts, and ends with 3', async () => {
    misbehave('twitter', 'rate-limited');
    const { code, output, errors } = await check();
    expect(errors).to.match(
      /rate limit is reached: try again in \d+ s, which is at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n$/,
    );
    expect(output).to.equal('');
    expect(code).to.equal(3);
  });

  it('shows a limit to whoever asks what is still allowed', async () => {
    misbehave('twitter', 'rate-limited');
    await check();
    const shown = await runCli(['upstreams', '--format', 'human'], { home: home() });
    expect(shown.output).to.match(/^X .* none +\d{4}-/m);
    expect(shown.output).to.match(/^GitHub .* \d+ of 5000 /m);
    const told = await runCli(['upstreams'], { home: home() });
    expect(JSON.parse(told.output)).to.have.nested.property('networks.twitter.quotas').that.is.not.empty;
    expect(told.code).to.equal(0);
  });

  it('ends with 3 where a network is not there', async () => {
    const { code, errors } = await check({ GITHUB_BASE_URL: 'http://127.0.0.1:1' }, '--timeout', '5');
    expect(errors).to.match(/^codeties: github is unavailable: /);
    expect(code).to.equal(3);
  });

  it('ends with 3 where a network refuses the credentials', async () => {
    const { code, errors } = await check({ TWITTER_BEARER_TOKEN: 'bad-token' });
    expect(errors).to.include('twitter refuses the configured credentials').and.to.include('TWITTER_BEARER_TOKEN');
    expect(code).to.equal(3);
  });

  it('ends with 3 where a network is too slow for --timeout', async () => {
    misbehave('github', 'hang');
    const { code, errors } = await check({}, '--timeout', '0.5');
    expect(errors).to.include('did not answer in time').and.to.include('--timeout');
    expect(code).to.equal(3);
  });

  it('goes by UPSTREAM_TIMEOUT_MS where nobody says otherwise', async () => {
    misbehave('github', 'hang');
    const { code } = await check({ UPSTREAM_TIMEOUT_MS: '500' });
    expect(code).to.equal(3);
  });

  it('does without a host that fails, and says so', async () => {
    misbehave('bitbucket', 'unauthorized');
    const words = ['aggregate', 'pypy'];
    const { code, output, errors } = await runCli(words, { home: home(), environment: environment() });
    expect(JSON.parse(output)).to.include({ partial: true });
    expect(errors).to.include('bitbucket refuses');
    expect(code).to.equal(0);
  });

  for (const [signal, expected] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    it(`ends with ${expected} at once when ${signal} comes while a network hangs`, async () => {
      misbehave('github', 'hang');
      sandbox().requests.reset();
      const run = startCli(['check', 'dev1', 'dev2', '--timeout', '600'], {
        home: home(),
        environment: environment(),
      });
      while (sandbox().requests.underWay('github') === 0) await turn();
      run.child.kill(signal);
      const { code, output } = await run.ended;
      expect(code).to.equal(expected);
      expect(output).to.equal('');
    });
  }

  it('lets no secret out, whatever fails', async () => {
    const secrets = {
      GITHUB_AUTH_TOKEN: 'the-token-of-github',
      TWITTER_BEARER_TOKEN: 'the-token-of-x',
      DATABASE_URL: 'postgres://codeties:the-password@127.0.0.1:1/codeties',
    };
    const runs = [
      check(secrets),
      check({ ...secrets, DATABASE_URL: 'postgres://codeties:the-password@127.0.0.1:nowhere/' }),
      check({ ...secrets, DATABASE_URL: 'sqlite::memory:', TWITTER_BASE_URL: 'http://127.0.0.1:1' }, '--timeout', '3'),
      runCli(['history', 'dev1', 'dev2'], { home: home(), environment: secrets }),
      runCli(['migrate', '--database', secrets.DATABASE_URL], { home: home() }),
    ];
    for (const { code, output, errors } of await Promise.all(runs)) {
      expect(code).to.be.oneOf([2, 3]);
      expect(output + errors).not.to.match(/the-token|the-password/);
    }
  });
});
