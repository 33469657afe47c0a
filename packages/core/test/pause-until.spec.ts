import { getEventListeners } from 'node:events';
import { mock } from 'node:test';
import { expect } from 'chai';
import { pauseUntil } from '../src/index.js';

const DAY_MS = 86_400_000;

describe('a pause', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2026-01-01T00:00:00Z') });
  });

  afterEach(() => {
    mock.timers.reset();
  });

  /** Whether it has ended, as of now. */
  const hasEnded = async (pause: Promise<void>): Promise<boolean> =>
    Promise.race([pause.then(() => true), Promise.resolve().then(() => Promise.resolve(false))]);
  const inMs = (ms: number): Date => new Date(Date.now() + ms);

  it('ends at its time and not before', async () => {
    const pause = pauseUntil(inMs(1_000), new AbortController().signal);
    mock.timers.tick(999);
    expect(await hasEnded(pause)).to.equal(false);
    mock.timers.tick(1);
    expect(await hasEnded(pause)).to.equal(true);
  });

  it('until a time that is past ends at once', async () => {
    const pause = pauseUntil(inMs(-1), new AbortController().signal);
    mock.timers.tick(0);
    expect(await hasEnded(pause)).to.equal(true);
  });

  it('may take longer than a timer does', async () => {
    const pause = pauseUntil(inMs(30 * DAY_MS), new AbortController().signal);
    mock.timers.tick(25 * DAY_MS);
    expect(await hasEnded(pause)).to.equal(false);
    mock.timers.tick(5 * DAY_MS);
    expect(await hasEnded(pause)).to.equal(true);
  });

  it('ends with the reason of its signal', async () => {
    const abort = new AbortController();
    const pause = pauseUntil(inMs(1_000), abort.signal);
    const reason = new Error('gone');
    abort.abort(reason);
    expect(await pause.catch((error: unknown) => error)).to.equal(reason);
  });

  it('of somebody who is gone already ends at once, with an error whatever the reason', async () => {
    const failure: unknown = await pauseUntil(inMs(1_000), AbortSignal.abort('gone')).catch((error: unknown) => error);
    expect(failure).to.be.an('error').with.property('cause', 'gone');
  });

  it('leaves nothing behind on its signal', async () => {
    const { signal } = new AbortController();
    const pause = pauseUntil(inMs(1_000), signal);
    mock.timers.tick(1_000);
    await pause;
    expect(getEventListeners(signal, 'abort')).to.have.length(0);
  });
});
