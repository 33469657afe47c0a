import { expect } from 'chai';
import fc from 'fast-check';
import { timeTicks } from '../../src/app/history/time-ticks.js';

const labels = (from: string, until: string, most: number): readonly string[] =>
  timeTicks({ from: Date.parse(from), until: Date.parse(until), most }).map(({ label }) => label);

describe('timeTicks', () => {
  it('names years over years', () => {
    expect(labels('2024-03-01T00:00:00Z', '2027-02-01T00:00:00Z', 6)).to.deep.equal(['2025', '2026', '2027']);
  });

  it('names months over months, each from its first', () => {
    const ticks = timeTicks({
      from: Date.parse('2026-01-15T00:00:00Z'),
      until: Date.parse('2026-04-02T00:00:00Z'),
      most: 6,
    });
    expect(ticks.map(({ label }) => label)).to.deep.equal(['Feb 2026', 'Mar 2026', 'Apr 2026']);
    expect(ticks[0]?.time).to.equal(Date.parse('2026-02-01T00:00:00Z'));
  });

  it('names days over days', () => {
    expect(labels('2026-01-30T12:00:00Z', '2026-02-02T01:00:00Z', 6)).to.deep.equal(['31 Jan', '1 Feb', '2 Feb']);
  });

  it('names hours over a day, and the day at midnight', () => {
    expect(labels('2026-01-01T20:00:00Z', '2026-01-02T05:00:00Z', 5)).to.deep.equal(['21:00', '2 Jan', '03:00']);
  });

  it('names seconds over seconds', () => {
    expect(labels('2026-01-01T20:00:01Z', '2026-01-01T20:00:03Z', 5)).to.include('20:00:02');
  });

  it('stays within its time and its room, in order', () => {
    const instants = fc.integer({ min: 0, max: Date.parse('2200-01-01T00:00:00Z') });
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1_000, max: 3e12 }),
        fc.integer({ min: 2, max: 20 }),
        (from, length, most) => {
          const until = from + length;
          const times = timeTicks({ from, until, most }).map(({ time }) => time);
          expect(times.length).to.be.at.most(most);
          for (const time of times) expect(time).to.be.within(from, until);
          expect(times).to.deep.equal([...new Set(times)].sort((one, other) => one - other));
        },
      ),
    );
  });
});
