import { expect } from 'chai';
import {
  CodetiesError,
  createQuotaLedger,
  withinQuota,
  type CallOptions,
  type QuotaKey,
  type QuotaLedger,
  type QuotaNews,
} from '../src/index.js';
import { codeOf } from './code-of.js';

const noon = Date.UTC(2026, 0, 1, 12);
const one: QuotaKey = { network: 'github', credential: 'one', resource: 'core' };
const two: QuotaKey = { ...one, credential: 'two' };

describe('a request within a quota', () => {
  let now: number;
  let ledger: QuotaLedger;
  let pauses: number[];
  let sent: string[];
  const clock = { now: () => new Date(now) };
  const inMs = (ms: number): Date => new Date(now + ms);

  beforeEach(() => {
    now = noon;
    pauses = [];
    sent = [];
    ledger = createQuotaLedger({ clock });
  });

  type Answer = QuotaNews | CodetiesError;

  /** Sends a request that is answered like this, one time after the other. */
  const send = (
    answers: readonly Answer[],
    call: CallOptions = {},
    keys: readonly [QuotaKey, ...QuotaKey[]] = [one],
  ): Promise<string> => {
    const left = [...answers];
    const pause = (until: Date): Promise<void> => {
      pauses.push(until.getTime() - now);
      now = until.getTime();
      return Promise.resolve();
    };
    const { signal } = new AbortController();
    return withinQuota({ ledger, keys, call, signal, clock, pause }, ({ credential }, note) => {
      sent.push(credential);
      const answer = left.shift() ?? {};
      if (answer instanceof CodetiesError) return Promise.reject(answer);
      note(answer);
      return Promise.resolve(credential);
    });
  };

  const limited = (retryAt?: Date): CodetiesError =>
    new CodetiesError({ code: 'rate_limited', network: 'github', retryAt });

  it('is sent, and what its answer says is noted', async () => {
    expect(await send([{ limit: 60, remaining: 59, resetAt: inMs(60_000) }])).to.equal('one');
    expect(await ledger.quotas()).to.have.deep.nested.property('[0].remaining', 59);
  });

  it('goes by the first quota that has room', async () => {
    await ledger.note(one, { remaining: 0, resetAt: inMs(60_000) });
    expect(await send([{}], {}, [one, two])).to.equal('two');
    expect(pauses).to.deep.equal([]);
  });

  it('is not sent where none has room and nobody said how long to wait', async () => {
    await ledger.note(one, { remaining: 0, resetAt: inMs(60_000) });
    await ledger.note(two, { remaining: 0, resetAt: inMs(30_000) });
    const failure: unknown = await send([], {}, [one, two]).catch((error: unknown) => error);
    expect(failure)
      .to.include({ code: 'rate_limited', network: 'github' })
      .and.deep.include({ retryAt: inMs(30_000) });
    expect(sent).to.deep.equal([]);
  });

  it('waits where that fits the deadline', async () => {
    await ledger.note(one, { remaining: 0, resetAt: inMs(60_000) });
    expect(await send([{}], { deadline: inMs(60_001) })).to.equal('one');
    expect(pauses).to.deep.equal([60_000]);
  });

  it('fails at once where it does not', async () => {
    await ledger.note(one, { remaining: 0, resetAt: inMs(60_000) });
    expect(await codeOf(send([{}], { deadline: inMs(60_000) }))).to.equal('rate_limited');
    expect(pauses).to.deep.equal([]);
    expect(sent).to.deep.equal([]);
  });

  it('goes by another quota when its network says that a limit is reached', async () => {
    expect(await send([limited(inMs(60_000)), {}], {}, [one, two])).to.equal('two');
    expect(sent).to.deep.equal(['one', 'two']);
  });

  it('is sent again when the limit has passed, where that fits the deadline', async () => {
    expect(await send([limited(inMs(5_000)), {}], { deadline: inMs(9_000) })).to.equal('one');
    expect(pauses).to.deep.equal([5_000]);
  });

  it('fails with what its network said where it cannot wait, and leaves the network alone until then', async () => {
    const failure = limited(inMs(5_000));
    expect(await send([failure]).catch((error: unknown) => error)).to.equal(failure);
    expect(await codeOf(send([{}]))).to.equal('rate_limited');
    expect(sent).to.deep.equal(['one']);
  });

  it('leaves a network alone for a minute that does not say for how long', async () => {
    expect(await codeOf(send([limited()]))).to.equal('rate_limited');
    now += 59_999;
    expect(await codeOf(send([{}]))).to.equal('rate_limited');
    now += 1;
    expect(await codeOf(send([{}]))).to.equal('none');
  });

  it('is not sent again at once where the time it was told is past', async () => {
    expect(await codeOf(send([limited(inMs(-60_000))]))).to.equal('rate_limited');
    expect(sent).to.deep.equal(['one']);
    expect(await send([limited(inMs(-60_000)), {}], { deadline: inMs(10_000) })).to.equal('one');
    expect(pauses).to.deep.equal([1_000, 1_000]);
  });

  it('is one of many that finds out whether a limit has passed, and the others wait for it, also without a deadline', async () => {
    await ledger.note(one, { pause: { until: inMs(-1), code: 'rate_limited' } });
    const { signal } = new AbortController();
    const waiting: (() => void)[] = [];
    const pause = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
    let answer = (): void => undefined;
    const ask = (): Promise<void> =>
      withinQuota({ ledger, keys: [one], call: {}, signal, clock, pause }, ({ credential }) => {
        sent.push(credential);
        return new Promise((resolve) => (answer = resolve));
      });
    const asked = [ask(), ask(), ask()];
    await new Promise(setImmediate);
    expect(sent).to.have.length(1);
    expect(waiting).to.have.length(2);
    answer();
    await asked[0];
    for (const go of waiting) go();
    await new Promise(setImmediate);
    expect(sent).to.have.length(3);
  });

  it('is one a second of many to a network that refuses for a second each time', async () => {
    const { signal } = new AbortController();
    const call = { deadline: inMs(10_500) };
    const pause = async (until: Date): Promise<void> => {
      await new Promise(setImmediate);
      now = Math.max(now, until.getTime());
    };
    const times: number[] = [];
    const ask = (): Promise<void> =>
      withinQuota({ ledger, keys: [one], call, signal, clock, pause }, () => {
        times.push(now - noon);
        return Promise.reject(limited(inMs(1_000)));
      });
    await Promise.allSettled(Array.from({ length: 50 }, ask));
    const later = times.filter((time) => time > 0);
    expect(later).to.not.have.length(0);
    expect([...new Set(later)]).to.deep.equal(later);
  });

  it('tells a cap from a limit', async () => {
    const capped = new CodetiesError({ code: 'usage_capped', network: 'twitter', retryAt: inMs(5_000) });
    expect(await codeOf(send([capped]))).to.equal('usage_capped');
    expect(await codeOf(send([]))).to.equal('usage_capped');
  });

  it('is noted once, whatever becomes of it', async () => {
    await ledger.note(one, { remaining: 9, resetAt: inMs(60_000) });
    const noted: QuotaNews[] = [];
    const inner = ledger;
    ledger = { ...inner, note: (key, news) => (noted.push(news), inner.note(key, news)) };
    const failure = new CodetiesError({ code: 'unavailable', network: 'github' });
    expect(await codeOf(send([failure]))).to.equal('unavailable');
    expect(noted).to.deep.equal([{}]);
  });

  it('ends its waiting with the signal', async () => {
    await ledger.note(one, { remaining: 0, resetAt: inMs(60_000) });
    const reason = new CodetiesError({ code: 'aborted' });
    const waiting = withinQuota(
      { ledger, keys: [one], call: { deadline: inMs(90_000) }, signal: AbortSignal.abort(reason), clock },
      () => Promise.resolve(),
    );
    expect(await codeOf(waiting)).to.equal('aborted');
  });
});
