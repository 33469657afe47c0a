import { expect } from 'chai';
import { CodetiesError } from '../src/index.js';
import { together } from '../src/calls/together.js';

const refused = new CodetiesError({ code: 'refused' });
const never = (): Promise<never> => new Promise(() => undefined);

describe('two calls together', () => {
  it('give both answers', async () => {
    const answers = await together(
      {},
      () => Promise.resolve(1),
      () => Promise.resolve('two'),
    );
    expect(answers).to.deep.equal([1, 'two']);
  });

  it('are both begun before either has answered', async () => {
    const begun: string[] = [];
    void together(
      {},
      () => (begun.push('one'), never()),
      () => (begun.push('other'), never()),
    );
    await Promise.resolve();
    expect(begun).to.deep.equal(['one', 'other']);
  });

  for (const failing of ['one', 'other'] as const) {
    it(`stop the rest when the ${failing} fails`, async () => {
      const signals: (AbortSignal | undefined)[] = [];
      const call = (name: string) => (joint: { signal?: AbortSignal | undefined }) => {
        signals.push(joint.signal);
        return name === failing ? Promise.reject(refused) : never();
      };
      const failure: unknown = await together({}, call('one'), call('other')).catch((error: unknown) => error);
      expect(failure).to.equal(refused);
      expect(signals.map((signal) => signal?.aborted)).to.deep.equal([true, true]);
    });
  }

  it('stop with their caller', async () => {
    const abort = new AbortController();
    let signal: AbortSignal | undefined;
    void together(
      { signal: abort.signal },
      (joint) => {
        signal = joint.signal;
        return never();
      },
      never,
    );
    abort.abort();
    await Promise.resolve();
    expect(signal?.aborted).to.equal(true);
  });
});
