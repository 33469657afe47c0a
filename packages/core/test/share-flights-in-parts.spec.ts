import { mock } from 'node:test';
import { expect } from 'chai';
import { CodetiesError, shareFlights, type CallOptions, type ShareFlights } from '../src/index.js';
import type { ShareFlightsOptions } from '../src/calls/share-flights.js';
import { codeOf } from './code-of.js';
import { createFlightTower, type FakeFlight, type FlightTower } from './flight-tower.js';

describe('a question that takes several flights', () => {
  let share: ShareFlights<string, number>;
  let tower: FlightTower;

  const open = (options: ShareFlightsOptions): void => {
    share = shareFlights('github', options);
  };

  beforeEach(() => {
    tower = createFlightTower();
  });

  afterEach(() => {
    mock.timers.reset();
  });

  const ask = (keys: readonly string[], call: CallOptions = {}): Promise<ReadonlyMap<string, number>> =>
    share(keys, call, tower.fly);
  const flight = (index: number): FakeFlight => tower.flight(index);

  it('asks about no more keys at once than it may, in as few flights as that takes', async () => {
    open({ keysPerFlight: 2 });
    const asked = Promise.all([ask(['b', 'd']), ask(['a', 'b', 'c', 'd', 'e', 'f'])]);
    expect(tower.flights.map(({ keys }) => keys.join(''))).to.deep.equal(['bd', 'ac', 'ef']);
    for (const each of tower.flights) each.land();
    expect((await asked).map(({ size }) => size)).to.deep.equal([2, 6]);
  });

  it('lets the others land for a while when one fails', async () => {
    open({ keysPerFlight: 1, graceMs: 60_000 });
    const asked = codeOf(ask(['a', 'b']));
    flight(1).fail(new CodetiesError({ code: 'unavailable', network: 'github' }));
    await new Promise(setImmediate);
    expect(flight(0).call.signal?.aborted).to.equal(false);
    flight(0).land();
    expect(await asked).to.equal('unavailable');
  });

  it('fails once that while is over, and leaves them', async () => {
    mock.timers.enable({ apis: ['Date', 'setTimeout'] });
    open({ keysPerFlight: 1, graceMs: 2_000 });
    const asked = codeOf(ask(['a', 'b']));
    flight(1).fail(new CodetiesError({ code: 'unavailable', network: 'github' }));
    await new Promise(setImmediate);
    mock.timers.tick(2_000);
    expect(await asked).to.equal('unavailable');
    await new Promise(setImmediate);
    expect(flight(0).call.signal?.aborted).to.equal(true);
  });

  it('waits for none of them where its caller gives up', async () => {
    open({ keysPerFlight: 1, graceMs: 60_000 });
    const abort = new AbortController();
    const asked = codeOf(ask(['a', 'b'], { signal: abort.signal }));
    flight(1).fail(new CodetiesError({ code: 'unavailable', network: 'github' }));
    await new Promise(setImmediate);
    abort.abort();
    expect(await asked).to.equal('aborted');
    expect(flight(0).call.signal?.aborted).to.equal(true);
  });
});
