import type { AccountPair } from '@codeties/core';
import { expect } from 'chai';
import { assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { priceOf } from '../src/price-of.js';
import { createSampleGroup, readSample } from './lists/sample-group.js';

const anyGroup = record({
  seed: integer({ min: 1, max: 1e6 }),
  members: integer({ min: 2, max: 9 }),
  asked: constantFrom(0.3, 0.6, 1),
  tied: constantFrom(0, 0.3, 0.7, 1),
  median: constantFrom(1, 60, 160, 400),
  protectedShare: constantFrom(0, 0.3),
});

describe('the price of a group', () => {
  const price = (
    pairs: readonly AccountPair[],
    rowBudget: number,
  ): { readonly requests: number; readonly rows: number } =>
    priceOf({ handles: [], pairs, rowBudget, friendshipsShow: false, userId: undefined });

  it('is never exceeded, in rows or in requests, however often the plan is renewed', async () => {
    const anyBudget = constantFrom(1e9, 3_000, 500, 100, 0);
    const property = asyncProperty(anyGroup, anyBudget, async (options, rowBudget) => {
      const group = createSampleGroup(options);
      const result = await readSample({ group, rowBudget });
      const { rows, requests } = price(group.pairs, rowBudget);
      expect(result.rows).to.be.at.most(rows);
      expect(result.requests).to.be.at.most(requests);
    });
    await assert(property, { numRuns: 300 });
  });

  it('is that of the lists where there are no others to read', () => {
    const [one, other] = createSampleGroup({ seed: 1, members: 2, tied: 0, median: 1 }).accounts;
    if (!one || !other) throw new Error('the sample is too small');
    const counts = { followingCount: 60, followersCount: 90_000 };
    expect(
      price(
        [
          [
            { ...one, ...counts },
            { ...other, ...counts },
          ],
        ],
        5_000,
      ),
    ).to.deep.equal({ requests: 2, rows: 120 });
  });

  it('is not four times as many requests as it takes, also of groups that save many by reading for several at once', async () => {
    let [priced, taken] = [0, 0];
    for (let seed = 1; seed <= 20; seed += 1) {
      const group = createSampleGroup({ seed, members: 12, tied: 1, median: 250 });
      priced += price(group.pairs, 1e9).requests;
      taken += (await readSample({ group })).requests;
    }
    expect(priced / taken).to.be.within(1, 4);
  });
});
