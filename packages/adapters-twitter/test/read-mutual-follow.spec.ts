import { expect } from 'chai';
import { toHandle, type Account } from '@codeties/core';
import type { Membership } from '../src/follow-list.js';
import { readMutualFollow } from '../src/read-mutual-follow.js';

const account = (name: string, followingCount: number, followersCount: number): Account => ({
  handle: toHandle(name),
  id: name,
  isProtected: false,
  followingCount,
  followersCount,
});

const overBudget = { code: 'over_budget', rows: 5, left: 0, budget: 100 } as const;

async function read(
  first: Account,
  second: Account,
  memberships: Readonly<Record<string, Membership>>,
): Promise<{ readonly looked: string[]; readonly answers: string[] }> {
  const looked: string[] = [];
  const follow = await readMutualFollow({
    first,
    second,
    look: ({ owner, kind }) => {
      looked.push(`${owner.id} ${kind}`);
      return Promise.resolve(memberships[`${owner.id} ${kind}`] ?? 'absent');
    },
  });
  return { looked, answers: [follow.forward.answer, follow.backward.answer] };
}

describe('reading a pair of accounts', () => {
  const small = account('small', 5, 7);
  const star = account('star', 90, 250_000);

  it('begins with the cheaper direction, and drops the other after a miss', async () => {
    expect(await read(small, star, {})).to.deep.equal({ looked: ['small following'], answers: ['no', 'not_asked'] });
    expect(await read(star, small, {})).to.deep.equal({ looked: ['small following'], answers: ['not_asked', 'no'] });
  });

  it('reads both from the small account where both follow', async () => {
    const lists = { 'small following': 'present', 'small followers': 'present' } as const;
    expect(await read(small, star, lists)).to.deep.equal({
      looked: ['small following', 'small followers'],
      answers: ['yes', 'yes'],
    });
  });

  it('turns to the other list where the first turns out to be protected', async () => {
    const lists = { 'small following': 'protected', 'star followers': 'present', 'small followers': 'absent' } as const;
    expect(await read(small, star, lists)).to.deep.equal({
      looked: ['small following', 'star followers', 'small followers'],
      answers: ['yes', 'no'],
    });
  });

  it('still asks the dearer direction after an unknown, since its absence would settle the question', async () => {
    const lists = { 'small following': overBudget, 'small followers': 'absent' } as const;
    expect((await read(small, star, lists)).answers).to.deep.equal(['unknown', 'no']);
  });

  it('does not know where an account is gone', async () => {
    const lists = {
      'small following': 'vanished',
      'star followers': 'vanished',
      'small followers': 'vanished',
      'star following': 'vanished',
    } as const;
    expect((await read(small, star, lists)).answers).to.deep.equal(['unknown', 'unknown']);
  });
});
