import { expect } from 'chai';
import {
  CodetiesError,
  createQuotaLedger,
  oneTry,
  withinQuota,
  type CallOptions,
  type QuotaKey,
  type QuotaNews,
  type RequestPolicy,
} from '../src/index.js';
import { codeOf } from './code-of.js';

const noon = Date.UTC(2026, 0, 1, 12);
const key: QuotaKey = { network: 'github', credential: 'one', resource: 'core' };

describe('a request within a policy', () => {
  let now: number;
  let pauses: number[];
  let noted: QuotaNews[];
  let sent: number;
  const inMs = (ms: number): Date => new Date(now + ms);
  const failure = new CodetiesError({ code: 'unavailable', network: 'github', mayRepeat: true });

  beforeEach(() => {
    now = noon;
    pauses = [];
    noted = [];
    sent = 0;
  });

  /** Sends a request that fails so often before it succeeds. */
  const send = (
    policy: RequestPolicy,
    failures: number,
    call: CallOptions = {},
    signal = new AbortController().signal,
  ): Promise<string> => {
    const clock = { now: () => new Date(now) };
    const inner = createQuotaLedger({ clock });
    const ledger = {
      ...inner,
      note: (quota: QuotaKey, news: QuotaNews) => (noted.push(news), inner.note(quota, news)),
    };
    const pause = (until: Date): Promise<void> => {
      pauses.push(until.getTime() - now);
      now = until.getTime();
      return Promise.resolve();
    };
    return withinQuota({ ledger, keys: [key], call, signal, policy, clock, pause }, () => {
      sent += 1;
      return sent > failures ? Promise.resolve('answer') : Promise.reject(failure);
    });
  };
  const twice: RequestPolicy = {
    ...oneTry,
    nextTryAt: (_failure, tries) => (tries < 3 ? inMs(tries * 100) : undefined),
  };

  it('is made once where there is none', async () => {
    expect(await codeOf(send(oneTry, 1))).to.equal('unavailable');
    expect(sent).to.equal(1);
  });

  it('is made again when the policy says', async () => {
    expect(await send(twice, 2)).to.equal('answer');
    expect(pauses).to.deep.equal([100, 200]);
  });

  it('takes every try out of the quota', async () => {
    await send(twice, 2);
    expect(noted).to.deep.equal([{}, {}, {}]);
  });

  it('fails with what it failed with last when there are no more tries', async () => {
    expect(await send(twice, 9).catch((error: unknown) => error)).to.equal(failure);
    expect(sent).to.equal(3);
  });

  it('is not made again where that would be past the deadline', async () => {
    expect(await codeOf(send(twice, 9, { deadline: inMs(250) }))).to.equal('unavailable');
    expect(pauses).to.deep.equal([100]);
  });

  it('is not sent for somebody who left while the policy let it wait, and has cost nothing', async () => {
    const stop = new AbortController();
    const waiting: RequestPolicy = {
      ...oneTry,
      attempt: (request, signal) => {
        expect(signal).to.equal(stop.signal);
        stop.abort();
        return request();
      },
    };
    expect(await codeOf(send(waiting, 0, {}, stop.signal))).to.equal('aborted');
    expect(sent).to.equal(0);
    expect(noted).to.deep.equal([{ isFree: true }]);
  });

  it('has cost nothing where the policy does not let it through', async () => {
    const rest: RequestPolicy = { ...oneTry, attempt: () => Promise.reject(failure) };
    expect(await codeOf(send(rest, 0))).to.equal('unavailable');
    expect(sent).to.equal(0);
    expect(noted).to.deep.equal([{ isFree: true }]);
  });
});
