import { expect } from 'chai';
import type { Reading } from '../src/index.js';
import { summariseReadings } from '../src/rules/summarise-readings.js';

const reading = (second: number, given: Partial<Reading> = {}): Reading => ({
  network: 'twitter',
  readAt: new Date(Date.UTC(2026, 0, 1, 0, 0, second)),
  fromCache: false,
  requests: 1,
  rows: 2,
  ...given,
});

describe('a summary of readings', () => {
  it('adds up what one network cost, and is as old as its oldest fact', () => {
    const readings = [reading(5), reading(3), reading(1, { network: 'github', rows: 0 })];
    expect(summariseReadings('twitter', readings)).to.deep.equal({
      network: 'twitter',
      readAt: reading(3).readAt,
      fromCache: false,
      requests: 2,
      rows: 4,
    });
  });

  it('comes from a cache only where all of it does', () => {
    const cached = reading(1, { fromCache: true, requests: 0, rows: 0 });
    expect(summariseReadings('twitter', [cached, cached]).fromCache).to.equal(true);
    expect(summariseReadings('twitter', [cached, reading(2)]).fromCache).to.equal(false);
  });

  it('has no time where nothing was read', () => {
    expect(summariseReadings('twitter', [])).to.deep.equal({
      network: 'twitter',
      fromCache: false,
      requests: 0,
      rows: 0,
    });
  });
});
