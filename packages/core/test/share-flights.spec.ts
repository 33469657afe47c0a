import { getEventListeners } from 'node:events';
import { expect } from 'chai';
import { CodetiesError, shareFlights, type CallOptions, type Reading, type ShareFlights } from '../src/index.js';
import { codeOf } from './code-of.js';
import { createFlightTower, type FakeFlight, type FlightTower } from './flight-tower.js';

describe('shared flights', () => {
  let share: ShareFlights<string, number>;
  let tower: FlightTower;

  beforeEach(() => {
    share = shareFlights('github');
    tower = createFlightTower();
  });

  const ask = (keys: readonly string[], call: CallOptions = {}): Promise<ReadonlyMap<string, number>> =>
    share(keys, call, tower.fly);
  const flight = (index: number): FakeFlight => tower.flight(index);

  it('ask once for fifty equal questions', async () => {
    const asked = Array.from({ length: 50 }, () => ask(['a', 'bb']));
    flight(0).land();
    for (const found of await Promise.all(asked))
      expect([...found]).to.have.deep.members([
        ['a', 1],
        ['bb', 2],
      ]);
    expect(tower.flights).to.have.length(1);
  });

  it('ask about each key once where questions overlap', async () => {
    const asked = Promise.all([ask(['a', 'b']), ask(['b', 'c']), ask(['a', 'c', 'd']), ask(['d', 'd'])]);
    expect(tower.flights.map(({ keys }) => keys)).to.deep.equal([['a', 'b'], ['c'], ['d']]);
    for (const each of tower.flights) each.land();
    expect((await asked).map((found) => [...found.keys()].sort().join(''))).to.deep.equal(['ab', 'bc', 'acd', 'd']);
  });

  it('ask once for a key given twice', async () => {
    const asked = ask(['a', 'a']);
    expect(flight(0).keys).to.deep.equal(['a']);
    flight(0).land();
    expect(await asked).to.have.property('size', 1);
  });

  it('leave out what there is nothing to say about, for everybody', async () => {
    const asked = Promise.all([ask(['a', 'b']), ask(['b'])]);
    flight(0).land({ a: 1 });
    expect((await asked).map(({ size }) => size)).to.deep.equal([1, 0]);
  });

  it('ask again once the answer is there', async () => {
    for (const index of [0, 1]) {
      const asked = ask(['a']);
      flight(index).land();
      await asked;
    }
    expect(tower.flights).to.have.length(2);
  });

  it('answer forty-nine where one of fifty gives up, be it the first', async () => {
    const abort = new AbortController();
    const first = codeOf(ask(['a'], { signal: abort.signal }));
    const others = Array.from({ length: 49 }, () => ask(['a']));
    abort.abort();
    expect(await first).to.equal('aborted');
    expect(flight(0).call.signal?.aborted).to.equal(false);
    flight(0).land();
    expect(await Promise.all(others)).to.have.length(49);
    expect(tower.flights).to.have.length(1);
  });

  it('stop when everybody has given up, and are not joined any more', async () => {
    const aborts = [new AbortController(), new AbortController()];
    const asked = Promise.all(aborts.map(({ signal }) => codeOf(ask(['a'], { signal }))));
    for (const abort of aborts) abort.abort();
    expect(await asked).to.deep.equal(['aborted', 'aborted']);
    expect(flight(0).call.signal?.aborted).to.equal(true);
    const again = ask(['a']);
    flight(1).land();
    expect(await again).to.have.property('size', 1);
  });

  it('fail everybody who is on board, once', async () => {
    const asked = Promise.all(Array.from({ length: 3 }, () => codeOf(ask(['a']))));
    flight(0).fail(new CodetiesError({ code: 'unavailable', network: 'github' }));
    expect(await asked).to.deep.equal(['unavailable', 'unavailable', 'unavailable']);
    expect(tower.flights).to.have.length(1);
  });

  it('are left, where they are shared, by whoever rides another one that fails', async () => {
    const one = codeOf(ask(['a', 'b']));
    const other = codeOf(ask(['b', 'c']));
    flight(1).fail(new CodetiesError({ code: 'unavailable', network: 'github' }));
    expect(await other).to.equal('unavailable');
    expect(flight(0).call.signal?.aborted).to.equal(false);
    flight(0).land();
    expect(await one).to.equal('none');
  });

  it('that fail are flown again, once, for those who wanted to know no more than a part of it', async () => {
    const first = codeOf(ask(['a', 'b', 'c']));
    const others = [ask(['b']), ask(['c', 'b'])];
    flight(0).fail(new CodetiesError({ code: 'invalid_response', network: 'github' }));
    expect(await first).to.equal('invalid_response');
    expect(tower.flights.map(({ keys }) => keys)).to.deep.equal([['a', 'b', 'c'], ['b'], ['c']]);
    for (const index of [1, 2]) flight(index).land();
    expect((await Promise.all(others)).map(({ size }) => size)).to.deep.equal([1, 2]);
  });

  it('that fail since their network does are not flown again by those who wanted to know no more than a part', async () => {
    const asked = Promise.all([codeOf(ask(['a', 'b'])), codeOf(ask(['b'])), codeOf(ask(['a']))]);
    flight(0).fail(new CodetiesError({ code: 'unavailable', network: 'github', isOutage: true }));
    expect(await asked).to.deep.equal(['unavailable', 'unavailable', 'unavailable']);
    expect(tower.flights).to.have.length(1);
  });

  it('that fail again for those who wanted to know no more than a part of it, fail them', async () => {
    const asked = Promise.all([codeOf(ask(['a', 'b'])), codeOf(ask(['b', 'c']))]);
    flight(0).fail(new CodetiesError({ code: 'unavailable', network: 'github' }));
    while (tower.flights.length < 3) await Promise.resolve();
    const late = codeOf(ask(['b']));
    flight(2).fail(new CodetiesError({ code: 'unavailable', network: 'github' }));
    expect(await asked).to.deep.equal(['unavailable', 'unavailable']);
    expect(await late).to.equal('unavailable');
    expect(flight(1).call.signal?.aborted).to.equal(true);
    expect(tower.flights).to.have.length(3);
  });

  it('are not flown again for somebody who gives up', async () => {
    const abort = new AbortController();
    const all = ask(['a', 'b']);
    const one = codeOf(ask(['b'], { signal: abort.signal }));
    abort.abort();
    expect(await one).to.equal('aborted');
    flight(0).land();
    expect(await all).to.have.property('size', 2);
    expect(tower.flights).to.have.length(1);
  });

  it('are flown again for those who have more time than a flight that ran out of it', async () => {
    const first = codeOf(ask(['a'], { deadline: new Date(Date.now() + 60_000) }));
    const others = [ask(['a']), ask(['a'], { deadline: new Date(Date.now() + 120_000) })];
    flight(0).fail(new CodetiesError({ code: 'timeout', network: 'github' }));
    expect(await first).to.equal('timeout');
    flight(1).land();
    for (const found of await Promise.all(others)) expect(found).to.have.property('size', 1);
    expect(tower.flights).to.have.length(2);
  });

  it('are flown again for those who can wait for a limit that the first could not wait for', async () => {
    const first = codeOf(ask(['a']));
    const other = ask(['a'], { deadline: new Date(Date.now() + 60_000) });
    flight(0).fail(new CodetiesError({ code: 'rate_limited', network: 'github' }));
    expect(await first).to.equal('rate_limited');
    flight(1).land();
    expect(await other).to.have.property('size', 1);
  });

  it('do not carry a caller who is gone already', async () => {
    expect(await codeOf(ask(['a'], { signal: AbortSignal.abort() }))).to.equal('aborted');
    expect(await codeOf(ask(['a'], { deadline: new Date(0) }))).to.equal('timeout');
    expect(tower.flights).to.have.length(0);
  });

  it('that ask the network itself are not mixed with those that need not', async () => {
    const asked = Promise.all([ask(['a']), ask(['a'], { noCache: true }), ask(['a'], { noCache: true })]);
    expect(tower.flights.map(({ call }) => call.noCache ?? false)).to.deep.equal([false, true]);
    for (const each of tower.flights) each.land();
    await asked;
  });

  it('tell the first what they cost, and the others, whenever they come, the same free of charge', async () => {
    const reading: Reading = { network: 'github', readAt: new Date(), fromCache: false, requests: 1, rows: 2 };
    const heard: Reading[][] = [[], [], []];
    const listen = (index: number): CallOptions => ({ onReading: (each) => void heard[index]?.push(each) });
    const asked = [ask(['a'], listen(0)), ask(['a'], listen(1))];
    flight(0).call.onReading?.(reading);
    asked.push(ask(['a'], listen(2)));
    flight(0).call.onReading?.(reading);
    flight(0).land();
    await Promise.all(asked);
    const free = { ...reading, requests: 0, rows: 0 };
    expect(heard).to.deep.equal([
      [reading, reading],
      [free, free],
      [free, free],
    ]);
  });

  it('leave nothing behind on the signals of their passengers', async () => {
    const { signal } = new AbortController();
    const asked = Promise.all([ask(['a', 'b'], { signal }), ask(['b', 'c'], { signal })]);
    for (const each of tower.flights) each.land();
    await asked;
    expect(getEventListeners(signal, 'abort')).to.have.length(0);
  });
});
