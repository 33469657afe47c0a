import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { joinCommits, type JoinCommit } from '../src/database/join-commits.js';

describe('joinCommits', () => {
  let committed: number[][];
  let keep: JoinCommit<number>;

  beforeEach(() => {
    committed = [];
    keep = joinCommits(
      (items: readonly number[]) => {
        committed.push([...items]);
        return items.includes(0) ? Promise.reject(new Error('none')) : Promise.resolve();
      },
      { most: 4 },
    );
  });

  it('commits at once where nothing is under way, and what comes meanwhile together', async () => {
    await Promise.all([keep([1]), keep([2]), keep([3])]);
    expect(committed).to.deep.equal([[1], [2, 3]]);
  });

  it('joins no more than it is told to, and parts no call', async () => {
    await Promise.all([[1], [2, 3, 4], [5], [6, 7, 8, 9, 10], [11], [12]].map((items) => keep(items)));
    expect(committed).to.deep.equal([[1], [2, 3, 4, 5], [6, 7, 8, 9, 10], [11, 12]]);
  });

  it('leaves out whoever has given up by the time that it would be committed', async () => {
    let isGivenUp = false;
    const outcomes = Promise.allSettled([keep([1]), keep([2], () => isGivenUp), keep([3])]);
    isGivenUp = true;
    expect((await outcomes).map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled']);
    expect(committed).to.deep.equal([[1], [3]]);
  });

  it('leaves them out also where the turn of the commit is long in coming', async () => {
    const turns: (() => void)[] = [];
    let isGivenUp = false;
    keep = joinCommits((items: readonly number[]) => Promise.resolve(committed.push([...items])), {
      takeTurn: async (write) => {
        await new Promise<void>((resolve) => turns.push(resolve));
        return write();
      },
    });
    const outcomes = Promise.allSettled([keep([1], () => isGivenUp), keep([2])]);
    isGivenUp = true;
    turns.shift()?.();
    expect((await outcomes).map(({ status }) => status)).to.deep.equal(['rejected', 'fulfilled']);
    expect(committed).to.deep.equal([[2]]);
  });

  it('fails those whose commit failed, and none besides', async () => {
    const outcomes = await Promise.allSettled([[1], [2, 3], [0], [4, 5, 6], [7]].map((items) => keep(items)));
    expect(outcomes.map(({ status }) => status)).to.deep.equal([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });
});
