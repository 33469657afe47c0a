import { expect } from 'chai';
import { mostPages } from '../../src/lists/most-pages.js';
import { createSampleGroup, readSample } from './sample-group.js';

describe('the most pages that rows can be read in', () => {
  it('are those of a pair that misses, where its lists are as long as one another', async () => {
    for (const rows of [1, 149, 150, 151, 400, 1_000, 5_000]) {
      const group = createSampleGroup({ seed: 1, members: 2, tied: 0, median: rows });
      const strangers = Array.from({ length: rows }, (_, row) => `x${row}`);
      const lists = new Map([...group.lists.keys()].map((key) => [key, strangers]));
      const counts = { followingCount: rows, followersCount: rows };
      const pairs = group.pairs.map(
        ([one, other]) =>
          [
            { ...one, ...counts },
            { ...other, ...counts },
          ] as const,
      );
      expect(mostPages([rows, rows, rows, rows], rows)).to.equal(
        (await readSample({ group: { lists, pairs } })).requests,
      );
    }
  });

  it('are of the lists with the smallest pages', () => {
    expect(mostPages([120, 30, 50, 40], 120)).to.equal(3);
    expect(mostPages([120, 30, 50, 40], 119)).to.equal(2);
    expect(mostPages([1_000, 30], 30)).to.equal(1);
  });

  it('are of no lists that are not read, and one of each that is empty', () => {
    expect(mostPages([Infinity, 10, Infinity], 1_000)).to.equal(1);
    expect(mostPages([0, 0, 10], 0)).to.equal(2);
    expect(mostPages([], 100)).to.equal(0);
  });
});
