import { expect } from 'chai';
import { toHandle, type Account } from '@codeties/core';
import { waysToRead } from '../src/ways-to-read.js';

function account(name: string, followingCount: number, followersCount: number, isProtected = false): Account {
  return { handle: toHandle(name), id: name, isProtected, followingCount, followersCount };
}

describe('the ways to read whether one follows another', () => {
  it('are who the one follows, and who follows the other, the shorter list first', () => {
    const ways = waysToRead(account('from', 300, 1), account('to', 1, 20));
    expect(ways.map(({ owner, kind, rows }) => [owner.id, kind, rows])).to.deep.equal([
      ['to', 'followers', 20],
      ['from', 'following', 300],
    ]);
  });

  it('leave out what a protected account hides', () => {
    const ways = waysToRead(account('from', 3, 1, true), account('to', 1, 20));
    expect(ways.map(({ owner }) => owner.id)).to.deep.equal(['to']);
    expect(waysToRead(account('from', 3, 1, true), account('to', 1, 20, true))).to.deep.equal([]);
  });
});
