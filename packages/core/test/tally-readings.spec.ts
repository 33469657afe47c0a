import { expect } from 'chai';
import { tallyReadings, type CallOptions, type Reading, type SourceSummary } from '../src/index.js';

const reading = (second: number, given: Partial<Reading> = {}): Reading => ({
  network: 'twitter',
  readAt: new Date(Date.UTC(2026, 0, 1, 0, 0, second)),
  fromCache: false,
  requests: 1,
  rows: 2,
  ...given,
});

function sourceOf(readings: readonly Reading[]): SourceSummary {
  const tally = tallyReadings<CallOptions>({});
  for (const each of readings) tally.call.onReading?.(each);
  return tally.sourceOf('twitter');
}

describe('a tally of readings', () => {
  it('adds up what one network cost, and is as old as its oldest fact', () => {
    const readings = [reading(5), reading(3), reading(1, { network: 'github', rows: 0 })];
    expect(sourceOf(readings)).to.deep.equal({
      network: 'twitter',
      readAt: reading(3).readAt,
      fromCache: false,
      requests: 2,
      rows: 4,
    });
  });

  it('comes from a cache only where all of it does', () => {
    const cached = reading(1, { fromCache: true, requests: 0, rows: 0 });
    expect(sourceOf([cached, cached]).fromCache).to.equal(true);
    expect(sourceOf([cached, reading(2)]).fromCache).to.equal(false);
    expect(sourceOf([reading(2), cached]).fromCache).to.equal(false);
  });

  it('has no time where nothing was read', () => {
    expect(sourceOf([])).to.deep.equal({ network: 'twitter', fromCache: false, requests: 0, rows: 0 });
  });

  it('passes every reading on', () => {
    const heard: Reading[] = [];
    const { call } = tallyReadings<CallOptions>({ onReading: (each) => void heard.push(each) });
    call.onReading?.(reading(1));
    expect(heard).to.deep.equal([reading(1)]);
  });
});
