import { expect } from 'chai';
import fc from 'fast-check';
import type { HistoryRecord } from '../../src/app/api/answers.js';
import { foldRecords } from '../../src/app/history/fold-records.js';

const at = (second: number): string => new Date(second * 1_000).toISOString();
const record = (second: number, ...organisations: string[]): HistoryRecord => ({
  registered_at: at(second),
  connected: organisations.length > 0,
  organisations,
});

describe('foldRecords', () => {
  it('lets a record hold until the next one', () => {
    const { connected } = foldRecords([record(1, 'a'), record(5), record(7, 'a'), record(9, 'a')]);
    expect(connected).to.deep.equal([
      { from: 1_000, until: 5_000, isOpen: false },
      { from: 7_000, until: 9_000, isOpen: true },
    ]);
  });

  it('gives each organisation the times at which it was there', () => {
    const { organisations } = foldRecords([record(1, 'a'), record(2, 'a', 'b'), record(3, 'b'), record(4, 'a')]);
    expect(organisations).to.deep.equal([
      {
        name: 'a',
        spans: [
          { from: 1_000, until: 3_000, isOpen: false },
          { from: 4_000, until: 4_000, isOpen: true },
        ],
      },
      { name: 'b', spans: [{ from: 2_000, until: 4_000, isOpen: false }] },
    ]);
  });

  it('marks what only the last record tells of', () => {
    expect(foldRecords([record(1), record(2, 'a')]).connected).to.deep.equal([
      { from: 2_000, until: 2_000, isOpen: true },
    ]);
  });

  it('folds nothing into nothing', () => {
    expect(foldRecords([])).to.deep.equal({ times: [], connected: [], organisations: [] });
  });

  it('says of every record what it said itself', () => {
    const histories = fc.array(fc.subarray(['a', 'b', 'c']), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(histories, (history) => {
        const { organisations } = foldRecords(history.map((names, index) => record(index, ...names)));
        history.slice(0, -1).forEach((names, index) => {
          const time = index * 1_000;
          const there = organisations.filter(({ spans }) =>
            spans.some(({ from, until }) => from <= time && time < until),
          );
          expect(there.map(({ name }) => name).sort()).to.deep.equal([...names].sort());
        });
      }),
    );
  });
});
