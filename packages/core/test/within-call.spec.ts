import { getEventListeners } from 'node:events';
import { expect } from 'chai';
import { CodetiesError, withinCall, type CallOptions } from '../src/index.js';

const never = (): Promise<never> => new Promise(() => undefined);

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    return error instanceof CodetiesError ? error.code : String(error);
  }
}

describe('within a call', () => {
  it('work gives its answer', async () => {
    expect(await withinCall('github', {}, () => Promise.resolve(1))).to.equal(1);
  });

  it('a failure of the work stays itself', async () => {
    const failure = new CodetiesError({ code: 'refused', network: 'github' });
    expect(await withinCall('github', {}, () => Promise.reject(failure)).catch((error: unknown) => error)).to.equal(
      failure,
    );
  });

  it('work that ignores the signal is left behind', async () => {
    const abort = new AbortController();
    const call = withinCall('github', { signal: abort.signal }, never);
    abort.abort();
    expect(await codeOf(call)).to.equal('aborted');
  });

  it('work is not begun for a caller who is gone, nor after the deadline', async () => {
    let begun = 0;
    const work = (): Promise<void> => {
      begun += 1;
      return Promise.resolve();
    };
    const calls: CallOptions[] = [{ signal: AbortSignal.abort() }, { deadline: new Date(0) }];
    for (const call of calls) await codeOf(withinCall('github', call, work));
    expect(begun).to.equal(0);
  });

  it('work that fails stops what it started besides', async () => {
    let stopped: AbortSignal | undefined;
    await codeOf(
      withinCall('github', {}, (signal) => {
        stopped = signal;
        return Promise.reject(new Error('one of several'));
      }),
    );
    expect(stopped?.aborted).to.equal(true);
  });

  it('a timeout keeps its name through a call inside of a call', async () => {
    const call = withinCall('github', { deadline: new Date(0) }, never);
    const reason: unknown = await call.catch((error: unknown) => error);
    expect(await codeOf(withinCall('github', { signal: AbortSignal.abort(reason) }, never))).to.equal('timeout');
  });

  it('nothing is left listening on a signal that outlives it', async () => {
    const { signal } = new AbortController();
    await withinCall('github', { signal }, () => Promise.resolve());
    expect(getEventListeners(signal, 'abort')).to.have.length(0);
  });
});
