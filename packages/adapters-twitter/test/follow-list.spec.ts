import { expectFailure } from '@codeties/contract-tests';
import { toHandle, type Account } from '@codeties/core';
import { expect } from 'chai';
import { FollowList } from '../src/follow-list.js';
import { RowBudget } from '../src/row-budget.js';

const account = (id: string): Account => ({
  handle: toHandle(`user${id}`),
  id,
  isProtected: false,
  followingCount: 1,
  followersCount: 1,
});

/** A list whose network gives these pages, one after the other. */
function listOf(pages: readonly unknown[], rows = 10): { readonly list: FollowList; readonly asked: unknown[] } {
  const left = [...pages];
  const asked: unknown[] = [];
  const list = new FollowList({
    owner: account('1'),
    kind: 'following',
    rows,
    budget: new RowBudget(10),
    read: ({ query, schema }) => {
      asked.push(query['pagination_token']);
      return Promise.resolve(schema.parse(left.shift()));
    },
  });
  return { list, asked };
}

describe('a follow list', () => {
  it('goes on after an empty page that has a next one', async () => {
    const { list, asked } = listOf([{ meta: { next_token: 'a' } }, { data: [{ id: '7' }], meta: {} }]);
    expect(await list.has(account('7'))).to.equal('present');
    expect(asked).to.deep.equal([undefined, 'a']);
  });

  it('is read no further than to the hit, and from there on for the next question', async () => {
    const { list, asked } = listOf([
      { data: [{ id: '7' }], meta: { next_token: 'a' } },
      { data: [{ id: '8' }], meta: {} },
    ]);
    expect(await list.has(account('7'))).to.equal('present');
    expect(asked).to.have.length(1);
    expect(await list.has(account('8'))).to.equal('present');
    expect(await list.has(account('7'))).to.equal('present');
    expect(await list.has(account('9'))).to.equal('absent');
    expect(asked).to.have.length(2);
  });

  for (const [kind, state] of [
    ['not-authorized-for-resource', 'protected'],
    ['resource-not-found', 'vanished'],
  ] as const) {
    it(`is ${state} where X says ${kind}, under whichever host`, async () => {
      for (const host of ['api.x.com', 'api.twitter.com']) {
        const { list } = listOf([{ errors: [{ type: `https://${host}/2/problems/${kind}` }] }]);
        expect(await list.has(account('7'))).to.equal(state);
      }
    });
  }

  it('is not empty only because X says neither rows nor why not', async () => {
    for (const page of [{}, { errors: [] }, { errors: [{ type: 'about:blank', title: 'Odd' }] }]) {
      await expectFailure(listOf([page]).list.has(account('7')), 'invalid_response');
    }
  });

  it('is not complete where X gives a reason beside the page', async () => {
    const hidden = { type: 'https://api.x.com/2/problems/not-authorized-for-resource' };
    const { list } = listOf([{ data: [{ id: '8' }], meta: { result_count: 1 }, errors: [hidden] }]);
    expect(await list.has(account('7'))).to.equal('protected');
    expect(await list.has(account('8'))).to.equal('present');
  });

  it('is not complete where a page lacks rows that it counts', async () => {
    await expectFailure(listOf([{ meta: { result_count: 5 } }]).list.has(account('7')), 'invalid_response');
  });

  it('is not read for ever where page after page is empty', async () => {
    const pages = Array.from({ length: 30 }, (_, index) => ({ meta: { result_count: 0, next_token: `t${index}` } }));
    const { list, asked } = listOf(pages);
    await expectFailure(list.has(account('7')), 'invalid_response');
    expect(asked.length).to.be.lessThan(15);
  });

  it('says what is missing where it turns out longer than its owner’s count', async () => {
    const ten = Array.from({ length: 10 }, (_, index) => ({ id: `1${index}` }));
    const { list } = listOf([{ data: ten, meta: { next_token: 'a' } }]);
    expect(await list.has(account('7'))).to.deep.equal({ code: 'over_budget', rows: 1, left: 0, budget: 10 });
  });

  it('does not go round in circles after a token that was used already', async () => {
    const circle = { data: [], meta: { next_token: 'a' } };
    await expectFailure(listOf([circle, circle, circle]).list.has(account('7')), 'invalid_response');
  });

  it('is not begun where it is longer than the budget', async () => {
    const { list, asked } = listOf([], 11);
    expect(await list.has(account('7'))).to.deep.equal({ code: 'over_budget', rows: 11, left: 10, budget: 10 });
    expect(asked).to.deep.equal([]);
  });
});
