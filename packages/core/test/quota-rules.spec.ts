import { expect } from 'chai';
import fc from 'fast-check';
import { noteInQuota, renewQuota, takeFromQuota, type QuotaNews, type QuotaState } from '../src/index.js';

const at = (second: number): Date => new Date(Date.UTC(2026, 0, 1, 12, 0, second));
const now = at(0);
const resetAt = at(60);

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

  it('is open where nobody knows when its window is over', () => {
    expect(takeFromQuota({ remaining: 0 }, now).pause).to.equal(undefined);
  });

  it('that is paused is not taken from until the pause is over', () => {
    const pause = { until: at(10), code: 'usage_capped' } as const;
    const refused = takeFromQuota({ remaining: 5, resetAt, pause }, at(9));
    expect(refused).to.deep.include({ pause });
    expect(refused.state.remaining).to.equal(5);
    expect(takeFromQuota({ remaining: 5, resetAt, pause }, at(10)).state).to.deep.include({ remaining: 4 });
  });

  it('forgets what is over, and keeps its limit', () => {
    const pause = { until: at(10), code: 'rate_limited' } as const;
    expect(renewQuota({ limit: 9, remaining: 1, resetAt, pause }, at(60))).to.deep.equal({
      limit: 9,
      remaining: undefined,
      resetAt: undefined,
      pause: undefined,
    });
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
