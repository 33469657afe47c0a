import { expect } from 'chai';
import fc from 'fast-check';
import { noteInQuota, takeFromQuota, type QuotaNews, type QuotaState } from '../src/index.js';

const at = (second: number): Date => new Date(Date.UTC(2026, 0, 1, 12, 0, second));
const now = at(0);
const resetAt = at(60);

/** How many of so many that ask at the same time may go, and the state after them. */
function takeMany(state: QuotaState, count: number, when: Date): { readonly state: QuotaState; readonly open: number } {
  let open = 0;
  for (let asked = 0; asked < count; asked += 1) {
    const taken = takeFromQuota(state, when);
    state = taken.state;
    if (taken.pause === undefined) open += 1;
  }
  return { state, open };
}

/** What remains once these have happened to a quota, one after the other. */
function remainingAfter(state: QuotaState, ...news: readonly QuotaNews[]): number | undefined {
  return news.reduce((current, each) => noteInQuota(current, each, now), state).remaining;
}

describe('a quota', () => {
  it('that nobody has heard of is open', () => {
    const { state, pause } = takeFromQuota({}, now);
    expect(pause).to.equal(undefined);
    expect(state.remaining).to.equal(undefined);
  });

  it('is taken from, request by request, until nothing remains', () => {
    let state: QuotaState = { remaining: 2, resetAt };
    for (const left of [1, 0]) {
      const taken = takeFromQuota(state, now);
      expect(taken.pause).to.equal(undefined);
      expect(taken.state.remaining).to.equal(left);
      state = taken.state;
    }
    const refused = takeFromQuota(state, now);
    expect(refused.pause).to.deep.equal({ until: resetAt, code: 'rate_limited' });
    expect(refused.state.remaining).to.equal(0);
  });

  it('is open again when its window is over', () => {
    expect(takeFromQuota({ remaining: 0, resetAt }, resetAt).pause).to.equal(undefined);
    expect(takeFromQuota({ remaining: 0, resetAt }, at(59)).pause).not.to.equal(undefined);
  });

  it('is closed for a moment where nobody knows when its window is over, and asked anew after that', () => {
    const { state, open } = takeMany({ remaining: 0 }, 2, now);
    expect(open).to.equal(0);
    const probed = takeMany(state, 2, at(5));
    expect(probed.open).to.equal(1);
    const told = noteInQuota(probed.state, { remaining: 3, resetAt }, at(5));
    expect(takeMany(told, 5, at(5)).open).to.equal(3);
  });

  it('has room for its limit when its window is over, however many have waited for that', () => {
    expect(takeMany({ limit: 15, remaining: 0, resetAt }, 100, resetAt).open).to.equal(15);
    expect(takeMany({ limit: 15, remaining: 9, resetAt }, 100, resetAt).open).to.equal(15);
  });

  it('takes what the first answers of a new window say for a window that it knows', () => {
    const { state } = takeMany({ limit: 15, remaining: 0, resetAt }, 10, resetAt);
    const told = noteInQuota(state, { limit: 15, remaining: 14, resetAt: at(120) }, at(61));
    expect(told).to.deep.include({ remaining: 5, resetAt: at(120) });
    const late = noteInQuota(state, { limit: 15, remaining: 0, resetAt }, at(61));
    expect(late).to.deep.include({ remaining: 5, resetAt: undefined });
  });

  it('has never more left than its limit, whatever is given back', () => {
    const state = { limit: 15, remaining: 0, resetAt };
    expect(noteInQuota(state, { isFree: true }, resetAt).remaining).to.equal(15);
  });

  it('that is paused is not taken from until the pause is over', () => {
    const pause = { until: at(10), code: 'usage_capped' } as const;
    const refused = takeFromQuota({ remaining: 5, resetAt, pause }, at(9));
    expect(refused).to.deep.include({ pause });
    expect(refused.state.remaining).to.equal(5);
    expect(takeFromQuota({ remaining: 5, resetAt, pause }, at(10)).state).to.deep.include({ remaining: 4 });
  });
});

describe('the end of a pause', () => {
  const pause = { until: at(10), code: 'usage_capped' } as const;
  const over: QuotaState = { limit: 9, remaining: 9, resetAt, pause };

  it('is found out by one request, and the others wait for what becomes of it', () => {
    const { state, open } = takeMany(over, 50, at(10));
    expect(open).to.equal(1);
    expect(state.remaining).to.equal(8);
    expect(takeFromQuota(state, at(11)).pause).to.deep.include({ code: 'rate_limited', isProbed: true });
  });

  it('opens the quota when that request is noted', () => {
    const { state } = takeMany(over, 50, at(10));
    expect(takeMany(noteInQuota(state, {}, at(11)), 50, at(11)).open).to.equal(8);
    expect(takeMany(noteInQuota(state, { remaining: 3, resetAt }, at(11)), 50, at(11)).open).to.equal(3);
  });

  it('is put off by another pause, be it a shorter one', () => {
    const { state } = takeMany(over, 50, at(10));
    const soon = { until: at(11), code: 'rate_limited' } as const;
    const refused = noteInQuota(state, { pause: soon }, at(10));
    expect(takeFromQuota(refused, at(10)).pause).to.deep.equal(soon);
    expect(takeMany(refused, 50, at(11)).open).to.equal(1);
  });

  it('is found out by the next where the first never reached its network', () => {
    const { state } = takeMany(over, 50, at(10));
    expect(takeMany(noteInQuota(state, { isFree: true }, at(10)), 50, at(10)).open).to.equal(1);
    expect(takeMany(noteInQuota(state, { isFree: true, remaining: 9, resetAt }, at(10)), 50, at(10)).open).to.equal(9);
  });

  it('is found out by another soon where nobody hears of the first any more', () => {
    const { state } = takeMany(over, 50, at(10));
    expect(takeMany(state, 50, at(15)).open).to.equal(1);
  });

  it('is one request a pause to a network that goes on refusing', () => {
    let state: QuotaState = { pause: { until: at(0), code: 'rate_limited' } };
    for (let second = 0; second < 30; second += 1) {
      const taken = takeMany(state, 50, at(second));
      expect(taken.open).to.equal(1);
      state = noteInQuota(taken.state, { pause: { until: at(second + 1), code: 'rate_limited' } }, at(second));
    }
  });
});

describe('news of a quota', () => {
  it('is what is known of it at first', () => {
    const state = noteInQuota({}, { limit: 60, remaining: 59, resetAt }, now);
    expect(state).to.deep.equal({ limit: 60, remaining: 59, resetAt, pause: undefined });
  });

  it('that says nothing changes nothing', () => {
    const state = { limit: 60, remaining: 10, resetAt, pause: undefined };
    expect(noteInQuota(state, {}, now)).to.deep.equal(state);
  });

  it('never raises what remains within a window, however answers overtake one another', () => {
    const news = [57, 59, 58].map((remaining) => ({ remaining, resetAt }));
    expect(remainingAfter({ remaining: 57, resetAt }, ...news)).to.equal(57);
  });

  it('takes a time that is told a second later for the same window', () => {
    expect(remainingAfter({ remaining: 5, resetAt }, { remaining: 9, resetAt: at(61) })).to.equal(5);
  });

  it('of a new window takes the place of the old one', () => {
    const state = noteInQuota({ remaining: 0, resetAt }, { remaining: 59, resetAt: at(120) }, now);
    expect(state.remaining).to.equal(59);
    expect(state.resetAt).to.deep.equal(at(120));
  });

  it('of a window before this one says nothing of it', () => {
    const state = noteInQuota({ remaining: 50, resetAt: at(120) }, { remaining: 1, resetAt }, now);
    expect(state.remaining).to.equal(50);
    expect(state.resetAt).to.deep.equal(at(120));
  });

  it('gives back a request that was not counted', () => {
    const { state } = takeFromQuota({ remaining: 50, resetAt }, now);
    expect(remainingAfter(state, { isFree: true })).to.equal(50);
    expect(remainingAfter(state, { isFree: true, remaining: 50, resetAt })).to.equal(50);
  });

  it('keeps the longer of two pauses', () => {
    const [short, long] = [at(10), at(20)].map((until) => ({ until, code: 'rate_limited' as const }));
    for (const news of [
      [short, long],
      [long, short],
    ]) {
      const state = news.reduce<QuotaState>((current, pause) => noteInQuota(current, { pause }, now), {});
      expect(state.pause).to.equal(long);
    }
  });

  it('never lets more requests go in a new window than its limit, in whatever order their answers come', () => {
    const steps = fc.array(fc.oneof(fc.constant('take' as const), fc.nat({ max: 7 })), { maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), steps, (limit, all) => {
        let state: QuotaState = { limit, remaining: 0, resetAt };
        let sent = 0;
        const answers: QuotaNews[] = [];
        for (const step of all) {
          if (step === 'take') {
            const taken = takeFromQuota(state, resetAt);
            state = taken.state;
            if (taken.pause) continue;
            sent += 1;
            answers.push({ limit, remaining: limit - sent, resetAt: at(120) });
          } else {
            const [news] = answers.splice(step % Math.max(1, answers.length), 1);
            if (news) state = noteInQuota(state, news, resetAt);
          }
        }
        expect(sent).to.be.at.most(limit);
      }),
    );
  });

  it('never lets more requests go than a window has, in whatever order their answers come', () => {
    const scenario = fc.record({
      limit: fc.integer({ min: 1, max: 8 }),
      steps: fc.array(fc.oneof(fc.constant('take' as const), fc.nat({ max: 7 })), { maxLength: 40 }),
    });
    fc.assert(
      fc.property(scenario, ({ limit, steps }) => {
        let state: QuotaState = { limit, remaining: limit, resetAt };
        let sent = 0;
        const answers: QuotaNews[] = [];
        for (const step of steps) {
          if (step === 'take') {
            const taken = takeFromQuota(state, now);
            state = taken.state;
            if (taken.pause) continue;
            sent += 1;
            answers.push({ limit, remaining: limit - sent, resetAt });
          } else {
            const [news] = answers.splice(step % Math.max(1, answers.length), 1);
            if (news) state = noteInQuota(state, news, now);
          }
        }
        expect(sent).to.be.at.most(limit);
      }),
    );
  });
});
