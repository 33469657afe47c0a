import { expect } from 'chai';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { SLOW_MS, runCli, startCli, type CliRun } from '../support/run-cli.js';
import { useHome } from '../support/use-home.js';
import { withoutModule } from '../support/without-module.js';

/** Waits until it has said something of which this is a part. */
async function said({ child, ended, output, errors }: CliRun, part: string): Promise<void> {
  while (!output().includes(part)) {
    if (child.stdout === null) throw new Error('there is no output');
    const hasEnded = await Promise.race([once(child.stdout, 'data').then(() => false), ended.then(() => true)]);
    if (hasEnded) throw new Error(`it ended: ${errors()}`);
  }
}

describe('the servers that codeties starts', function () {
  this.timeout(SLOW_MS);
  const home = useHome();

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`answer as the server does by itself, and end with 0 after ${signal}`, async () => {
      const run = startCli(['serve', '--port', '0', '--sandbox'], {
        home: home(),
        environment: { DATABASE_URL: 'sqlite:real.sqlite', PORT: '1' },
      });
      await said(run, '/redoc');
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(run.output())?.[0] ?? '';
      const answer = await fetch(`${url}/connected/realtime/dev1/dev2`);
      expect(answer.headers.get('codeties-upstream')).to.equal('sandbox');
      expect(await answer.json()).to.include({ connected: true });
      await access(join(home(), 'codeties', 'sandbox.sqlite'));
      run.child.kill(signal);
      expect((await run.ended).code).to.equal(0);
    });
  }

  it('end with 2 where their settings cannot be used', async () => {
    const { code, errors } = await runCli(['serve', '--host', '0.0.0.0', '--sandbox'], { home: home() });
    expect(errors).to.include('set API_KEYS');
    expect(code).to.equal(2);
    const live = await runCli(['serve'], { home: home() });
    expect(live.errors).to.include('TWITTER_BEARER_TOKEN').and.to.include('--sandbox');
    expect(live.code).to.equal(2);
  });

  it('end with 3 where their port is taken', async () => {
    const first = startCli(['serve', '--port', '0', '--sandbox'], { home: home() });
    await said(first, '/redoc');
    const port = /127\.0\.0\.1:(\d+)/.exec(first.output())?.[1] ?? '';
    const { code, errors } = await runCli(['serve', '--port', port, '--sandbox'], { home: home() });
    first.child.kill('SIGTERM');
    expect(errors).to.include('is taken');
    expect(code).to.equal(3);
    await first.ended;
  });

  it('say what to install where the server is not', async () => {
    const environment = { NODE_OPTIONS: `--import=${withoutModule('@codeties/server-koa/package.json')}` };
    const { code, errors } = await runCli(['serve', '--sandbox'], { home: home(), environment });
    expect(errors).to.equal(
      'codeties: this takes the package @codeties/server-koa: npm install @codeties/server-koa\n',
    );
    expect(code).to.equal(2);
  });

  it('are the fake networks, too, which others can ask', async () => {
    const ports = ['--github-port', '0', '--x-port', '0', '--bitbucket-port', '0'];
    const run = startCli(['sandbox', ...ports], { home: home() });
    await said(run, 'Ctrl-C stops them.');
    const url = /GitHub +(\S+)/.exec(run.output())?.[1] ?? '';
    expect((await fetch(`${url}/users/dev1`)).status).to.equal(200);
    run.child.kill('SIGTERM');
    expect((await run.ended).code).to.equal(0);
    const wrong = await runCli(['sandbox', '--latency', 'long'], { home: home() });
    expect(wrong.errors).to.include('--latency takes a whole number');
    expect(wrong.code).to.equal(2);
  });
});
