import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { joinCommits } from '../src/database/join-commits.js';

describe('joinCommits', () => {
  let committed: number[][];
  let keep: (items: readonly number[]) => Promise<void>;

  beforeEach(() => {
    committed = [];
    keep = joinCommits((items: readonly number[]) => {
      committed.push([...items]);
      return items.includes(0) ? Promise.reject(new Error('none')) : Promise.resolve();
    }, 4);
  });

  it('commits at once where nothing is under way, and what comes meanwhile together', async () => {
    await Promise.all([keep([1]), keep([2]), keep([3])]);
    expect(committed).to.deep.equal([[1], [2, 3]]);
  });

  it('joins no more than it is told to, and parts no call', async () => {
    await Promise.all([[1], [2, 3, 4], [5], [6, 7, 8, 9, 10], [11], [12]].map(keep));
    expect(committed).to.deep.equal([[1], [2, 3, 4, 5], [6, 7, 8, 9, 10], [11, 12]]);
  });

  it('fails those whose commit failed, and none besides', async () => {
    const outcomes = await Promise.allSettled([[1], [2, 3], [0], [4, 5, 6], [7]].map(keep));
    expect(outcomes.map(({ status }) => status)).to.deep.equal([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });
});
