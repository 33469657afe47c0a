import type { AccountPair } from '@codeties/core';
import { expect } from 'chai';
import { priceOf } from '../../src/price-of.js';
import { planLists } from '../../src/plan/plan-lists.js';
import { describeList } from '../../src/plan/describe-list.js';
import { QuestionGraph } from '../../src/plan/question-graph.js';
import { account, pairsOfMany } from './sample-pairs.js';

const weighBy =
  (graph: QuestionGraph) =>
  (list: number): number => {
    const { owner, kind } = describeList(graph, list);
    if (owner.isProtected) return Infinity;
    return kind === 'following' ? owner.followingCount : owner.followersCount;
  };

function planned(pairs: readonly AccountPair[]): {
  readonly lists: string[];
  readonly rows: number;
  readonly unreadable: number;
} {
  const graph = new QuestionGraph({ pairs });
  const { lists, rows, unreadable } = planLists(graph, weighBy(graph));
  const names = lists.map((list) => describeList(graph, list)).map(({ owner, kind }) => `${owner.handle} ${kind}`);
  return { lists: names.sort(), rows, unreadable: unreadable.length };
}

describe('the plan of lists', () => {
  const small = account('small', 5, 7);
  const star = account('star', 90, 250_000);

  it('is the cheaper list of each direction for a pair', () => {
    expect(planned([[star, small]])).to.deep.equal({
      lists: ['small followers', 'small following'],
      rows: 12,
      unreadable: 0,
    });
  });

  it('is a list that many share where that is cheaper than one for each', () => {
    const many = ['ada', 'grace', 'zoe'].map((name) => account(name, 1_000, 50));
    expect(planned(many.map((each): AccountPair => [star, each])).lists).to.include('star following');
    expect(
      planned(many.slice(1).map((each): AccountPair => [account('star', 120, 9_000), each])).lists,
    ).to.include.members(['grace followers', 'zoe followers']);
  });

  it('goes round what a protected account hides, and says what nobody shows', () => {
    const shy = account('shy', 1, 1, true);
    expect(planned([[star, shy]])).to.deep.equal({
      lists: ['star followers', 'star following'],
      rows: 250_090,
      unreadable: 0,
    });
    expect(planned([[account('timid', 1, 1, true), shy]])).to.deep.equal({ lists: [], rows: 0, unreadable: 2 });
  });

  it('of a thousand accounts and 50,000 pairs takes less than a second', () => {
    const pairs = pairsOfMany(1_000, 0.1);
    expect(pairs.length).to.be.greaterThan(49_000);
    const start = performance.now();
    const graph = new QuestionGraph({ pairs });
    const { questions } = planLists(graph, weighBy(graph));
    expect(performance.now() - start).to.be.lessThan(1_000);
    expect(questions).to.equal(2 * pairs.length);
  });

  it('of a thousand accounts, each with each, is priced in less than two seconds', () => {
    const pairs = pairsOfMany(1_000, 1);
    const start = performance.now();
    const price = priceOf({ handles: [], pairs, rowBudget: 1e9, friendshipsShow: false, userId: undefined });
    expect(performance.now() - start).to.be.lessThan(2_000);
    expect(price.rows).to.be.greaterThan(0);
  });
});
