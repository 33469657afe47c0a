import { expect } from 'chai';
import fc from 'fast-check';
import { listsOfEveryone, meanCost, pairByPair } from '../src/figures/baselines.js';
import { spreadSample } from '../src/figures/spread-sample.js';
import { addCosts, noCost, type UpstreamCost } from '../src/figures/upstream-cost.js';

const cost = (rows: number): UpstreamCost => ({ github: 2, twitter: 3, rows, roundTrips: 2 });

const anyCost = fc.record({ github: fc.nat(9), twitter: fc.nat(9), rows: fc.nat(5_000), roundTrips: fc.nat(9) });

describe('pairByPair', () => {
  it('is the sum, without an error, where every pair was asked about', () => {
    fc.assert(
      fc.property(fc.array(anyCost, { minLength: 1 }), (sample) => {
        const { cost: sum, rowsError, sampled } = pairByPair([{ pairs: sample.length, sample }]);
        expect(sum.rows).to.be.closeTo(sample.reduce(addCosts, noCost).rows, 1e-6);
        expect(rowsError).to.equal(0);
        expect(sampled).to.equal(sample.length);
      }),
    );
  });

  it('multiplies each kind of pairs by how many there are of it', () => {
    const { cost: sum } = pairByPair([
      { pairs: 10, sample: [cost(100), cost(300)] },
      { pairs: 1_000, sample: [cost(2)] },
    ]);
    expect(sum).to.deep.equal({ github: 2_020, twitter: 3_030, rows: 4_000, roundTrips: 2_020 });
  });

  it('gives the standard error of what it has multiplied', () => {
    // The sample's deviation is 100 × √2; over 2 of 100, with the correction for a finite number, × 100 / √2 × √0.98.
    const { rowsError } = pairByPair([{ pairs: 100, sample: [cost(100), cost(300)] }]);
    expect(rowsError).to.be.closeTo((10_000 * Math.sqrt(0.98)) / 20_000, 1e-9);
  });

  it('has nothing to say of kinds that do not occur', () => {
    expect(pairByPair([{ pairs: 0, sample: [] }])).to.deep.equal({ cost: noCost, sampled: 0, rowsError: 0 });
  });
});

describe('meanCost', () => {
  it('is what one of them takes', () => {
    expect(meanCost([cost(1), cost(4)])).to.deep.equal(cost(2.5));
    expect(() => meanCost([])).to.throw(RangeError);
  });
});

describe('listsOfEveryone', () => {
  it('buys every row of every list, a thousand a page, and an empty list takes a page too', () => {
    expect(listsOfEveryone([0, 1_000, 1_001])).to.deep.equal({ github: 3, twitter: 5, rows: 2_004, roundTrips: 3 });
  });

  it('looks a hundred up at once', () => {
    const lengths = new Array<number>(101).fill(10);
    expect(listsOfEveryone(lengths)).to.deep.equal({ github: 101, twitter: 103, rows: 1_111, roundTrips: 2 });
  });
});

describe('spreadSample', () => {
  it('takes as many as it may, each once and in their order, the first among them', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 50 }), (length, most) => {
        const items = Array.from({ length }, (_, index) => index);
        const sample = spreadSample(items, most);
        expect(sample).to.have.lengthOf(Math.min(length, most));
        expect(sample).to.deep.equal([...new Set(sample)].sort((one, other) => one - other));
        if (length > 0) expect(sample[0]).to.equal(0);
      }),
    );
  });
});
