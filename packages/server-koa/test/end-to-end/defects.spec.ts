import { expect } from 'chai';
import { z } from 'zod';
import { greeted, runProgram } from '../support/run-program.js';
import { moduleUrl } from '../support/without-module.js';

const lineSchema = z.looseObject({ level: z.number(), msg: z.string() });

const ERROR = 50;

/** What Node runs before the program: a defect for each of two signals. */
const defects = moduleUrl(`
  const fail = () => { throw new Error('a defect with hunter2hunter2'); };
  process.on('SIGUSR2', fail);
  process.on('SIGHUP', async () => fail());
`);

describe('a defect that nobody catches', function () {
  this.timeout(30_000);

  for (const [what, signal, origin] of [
    ['an error', 'SIGUSR2', 'uncaughtException'],
    ['a rejection', 'SIGHUP', 'unhandledRejection'],
  ] as const) {
    it(`is logged like all else and ends the program with 1, as ${what}`, async () => {
      const environment = { DATABASE_URL: 'sqlite::memory:', UPSTREAM: 'live', TWITTER_BEARER_TOKEN: 'hunter2hunter2' };
      const run = runProgram(environment, ['--import', defects, '--import=tsx', 'src/main.ts']);
      await greeted(run);
      run.child.kill(signal);
      expect(await run.exited).to.equal(1);
      const lines = run.errors().trim().split('\n');
      const last = lineSchema.parse(JSON.parse(lines.at(-1) ?? ''));
      expect(last).to.deep.include({
        level: ERROR,
        origin,
        msg: 'a defect ends the server',
        causes: ['a defect with [redacted]'],
      });
      expect(last['stack']).to.be.a('string');
      expect(lines.join()).not.to.include('hunter2');
    });
  }
});
