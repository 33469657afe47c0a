import { expect } from 'chai';
import { choosePageSize, type ChoosePageSize } from '../../src/lists/page-size.js';
import { createSampleGroup, readSample, type SampleOptions } from './sample-group.js';

interface Bill {
  readonly rows: number;
  readonly requests: number;
}

/** What a policy takes over many groups, whose lists have 250 rows in the median. */
async function bill(
  choose: ChoosePageSize,
  groups: number,
  options: Omit<SampleOptions, 'seed' | 'median'>,
): Promise<Bill> {
  let [rows, requests] = [0, 0];
  for (let seed = 1; seed <= groups; seed += 1) {
    const result = await readSample({ group: createSampleGroup({ ...options, seed, median: 250 }), choose });
    rows += result.rows;
    requests += result.requests;
  }
  return { rows, requests };
}

const whole: ChoosePageSize = () => 1_000;
const hundreds: ChoosePageSize = () => 100;
const halves: ChoosePageSize = ({ missing }) => Math.min(1_000, missing < 50 ? missing + 10 : Math.ceil(missing / 2));

describe('the size of a page', () => {
  for (const isRecentFirst of [false, true]) {
    const where = isRecentFirst ? 'that stands near the beginning' : 'that may stand anywhere';
    const pair = { members: 2, tied: 0.5, isRecentFirst };
    const crowd = { members: 20, tied: 0.3, asked: 0.2, isRecentFirst };

    it(`spares a pair a tenth of its rows, for half as many requests again, with a hit ${where}`, async () => {
      const [most, chosen] = [await bill(whole, 500, pair), await bill(choosePageSize, 500, pair)];
      expect(chosen.rows / most.rows).to.be.lessThan(0.9);
      expect(chosen.requests / most.requests).to.be.within(1, 1.5);
    });

    it(`spares a group rows for less than half as many requests again, with hits ${where}`, async () => {
      const [most, chosen] = [await bill(whole, 30, crowd), await bill(choosePageSize, 30, crowd)];
      expect(chosen.rows / most.rows).to.be.lessThan(0.96);
      expect(chosen.requests / most.requests).to.be.within(1, 1.4);
    });

    it(`is better than small ones throughout, which save hardly a row more, with hits ${where}`, async () => {
      const chosen = await bill(choosePageSize, 30, crowd);
      for (const policy of [hundreds, halves]) {
        const other = await bill(policy, 30, crowd);
        expect(other.rows / chosen.rows).to.be.greaterThan(0.92);
        expect(other.requests / chosen.requests).to.be.greaterThan(1.5);
      }
    });
  }

  it('is all that is missing and a little more for several questions, and for a short list', () => {
    expect(choosePageSize({ missing: 600, questions: 2 })).to.equal(610);
    expect(choosePageSize({ missing: 30, questions: 1 })).to.equal(40);
  });

  it('is never more than X gives', () => {
    expect(choosePageSize({ missing: 50_000, questions: 1 })).to.equal(1_000);
    expect(choosePageSize({ missing: 995, questions: 3 })).to.equal(1_000);
  });
});
