import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../support/ask.js';
import { builtProgram as built, greeted, runProgram as run } from '../support/run-program.js';
import { withoutSandbox } from '../support/without-sandbox.js';

describe('the program', function () {
  this.timeout(30_000);

  it('starts, says what to try, and ends with 0 when it is told to', async () => {
    const program = run({});
    const url = await greeted(program);
    expect(program.output())
      .to.include('THE SANDBOX ANSWERS')
      .and.to.include('/connected/realtime/dev1/dev2?explain=true')
      .and.to.include(`The explorer, to look: ${url}/\n`);
    const { body } = await ask(url, '/connected/realtime/dev1/dev2');
    expect(body).to.equal('{"connected":true,"organisations":["org1","org2","org3"]}');
    program.child.kill('SIGTERM');
    expect(await program.exited).to.equal(0);
    for (const line of program.errors().trim().split('\n')) expect(JSON.parse(line)).to.have.property('level');
  });

  it('ends with 1 and a line for each setting that is wrong, and no stack', async () => {
    const program = run({ PORT: 'abc', UPSTREAM: 'live', CONTRACT: 'loose' });
    expect(await program.exited).to.equal(1);
    expect(program.output()).to.equal('');
    expect(program.errors().trim().split('\n')).to.deep.equal([
      'PORT must be a whole number from 0 to 65535, not "abc"',
      'CONTRACT must be plain or strict, not "loose"',
      'UPSTREAM=live wants TWITTER_BEARER_TOKEN, or all of TWITTER_API_KEY, TWITTER_API_SECRET_KEY, TWITTER_ACCESS_TOKEN and TWITTER_ACCESS_TOKEN_SECRET',
    ]);
  });

  it('ends with 1 and one line where its port is taken', async () => {
    const first = run({});
    const url = await greeted(first);
    const second = run({ PORT: new URL(url).port, LOG_LEVEL: 'silent' });
    expect(await second.exited).to.equal(1);
    expect(second.errors().trim()).to.match(/^port \d+ of 127\.0\.0\.1 is taken: .*$/);
    first.child.kill('SIGINT');
    expect(await first.exited).to.equal(0);
  });

  it('ends with 1 and one line where its database can never be used', async () => {
    const program = run({ DATABASE_URL: 'sqlite:/nowhere/x.sqlite', LOG_LEVEL: 'silent' });
    expect(await program.exited).to.equal(1);
    expect(program.output()).to.equal('');
    expect(program.errors()).to.equal('DATABASE_URL cannot be used: its file cannot be opened or created\n');
  });

  it('does without the sandbox where it is not used', async () => {
    const program = ['--import', withoutSandbox, ...built];
    const live = run({ UPSTREAM: 'live', TWITTER_BEARER_TOKEN: 'token' }, program);
    await greeted(live);
    live.child.kill('SIGTERM');
    expect(await live.exited).to.equal(0);

    const sandboxed = run({ UPSTREAM: 'sandbox' }, program);
    expect(await sandboxed.exited).to.equal(1);
    expect(sandboxed.errors()).to.include('the sandbox is not installed');
  });

  it('is ready in less than two seconds', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'codeties-start-'));
    try {
      const start = performance.now();
      const program = run({ DATABASE_URL: `sqlite:${join(folder, 'new.sqlite')}` }, built);
      await greeted(program);
      expect(performance.now() - start).to.be.below(2000);
      program.child.kill('SIGTERM');
      expect(await program.exited).to.equal(0);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
