import { expect } from 'chai';
import { mock } from 'node:test';
import { createPolling, type Polling } from '../../src/app/upstreams/create-polling.js';

const EVERY_MS = 5_000;

/** What was asked, and how each question is answered by whoever tests. */
interface Question {
  readonly signal: AbortSignal;
  readonly answer: (text: string) => Promise<void>;
  readonly fail: (failure: Error) => Promise<void>;
}

/** Lets whoever waits for an answer go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('createPolling', () => {
  let asked: Question[];
  let heard: string[];
  let pauseAfterFailure: number | undefined;
  let polling: Polling;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    asked = [];
    heard = [];
    pauseAfterFailure = EVERY_MS;
    polling = createPolling({
      ask: (signal) =>
        new Promise<string>((resolve, reject) => {
          asked.push({
            signal,
            answer: (text) => {
              resolve(text);
              return settle();
            },
            fail: (failure) => {
              reject(failure);
              return settle();
            },
          });
        }),
      onAnswer: (text) => heard.push(text),
      onFailure: (failure) => heard.push(String(failure)),
      everyMs: EVERY_MS,
      pauseAfter: () => pauseAfterFailure,
    });
  });
  afterEach(() => {
    polling.stop();
    mock.timers.reset();
  });

  it('asks at once, and again when the pause behind an answer is over', async () => {
    polling.start();
    expect(asked).to.have.length(1);
    await asked[0]?.answer('one');
    mock.timers.tick(EVERY_MS - 1);
    expect(asked).to.have.length(1);
    mock.timers.tick(1);
    expect(asked).to.have.length(2);
    expect(heard).to.deep.equal(['one']);
  });

  it('never asks anew before it is answered', () => {
    polling.start();
    mock.timers.tick(10 * EVERY_MS);
    expect(asked).to.have.length(1);
  });

  it('asks no more once it is stopped, also in a pause', async () => {
    polling.start();
    await asked[0]?.answer('one');
    polling.stop();
    mock.timers.tick(10 * EVERY_MS);
    expect(asked).to.have.length(1);
  });

  it('wants no answer to what was asked before it was stopped', async () => {
    polling.start();
    polling.stop();
    expect(asked[0]?.signal.aborted).to.equal(true);
    await asked[0]?.answer('late');
    mock.timers.tick(10 * EVERY_MS);
    expect(heard).to.deep.equal([]);
    expect(asked).to.have.length(1);
  });

  it('goes on when it is started again, and not twice as often', async () => {
    polling.start();
    await asked[0]?.answer('one');
    polling.start();
    expect(asked).to.have.length(2);
    await asked[1]?.answer('two');
    mock.timers.tick(EVERY_MS);
    expect(asked).to.have.length(3);
  });

  it('tells of a failure, and tries again after the pause that it calls for', async () => {
    pauseAfterFailure = 3 * EVERY_MS;
    polling.start();
    await asked[0]?.fail(new Error('no'));
    expect(heard).to.deep.equal(['Error: no']);
    mock.timers.tick(3 * EVERY_MS - 1);
    expect(asked).to.have.length(1);
    mock.timers.tick(1);
    expect(asked).to.have.length(2);
  });

  it('tries no more after a failure that no pause mends', async () => {
    pauseAfterFailure = undefined;
    polling.start();
    await asked[0]?.fail(new Error('no'));
    mock.timers.tick(100 * EVERY_MS);
    expect(asked).to.have.length(1);
  });
});
