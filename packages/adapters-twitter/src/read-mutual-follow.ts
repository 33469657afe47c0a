import type { Account, Follow, Handle, MutualFollow } from '@codeties/core';
import type { Membership } from './follow-list.js';
import { waysToRead, type WayToRead } from './ways-to-read.js';

export interface MutualFollowOptions {
  /** The pair, in its own order. */
  readonly first: Account;
  readonly second: Account;
  readonly look: (way: WayToRead) => Promise<Membership>;
}

/**
 * Reads both directions of a pair, the cheaper one first: its absence settles the question, and the dearer one is
 * dropped.
 */
export async function readMutualFollow({ first, second, look }: MutualFollowOptions): Promise<MutualFollow> {
  const price = (ways: readonly WayToRead[]): number => ways[0]?.rows ?? Infinity;
  const forwards = waysToRead(first, second);
  const backwards = waysToRead(second, first);
  const readForward = (): Promise<Follow> => readFollow({ from: first, to: second, ways: forwards, look });
  const readBackward = (): Promise<Follow> => readFollow({ from: second, to: first, ways: backwards, look });
  if (price(forwards) <= price(backwards)) {
    const forward = await readForward();
    return { forward, backward: await unlessSettled(forward, readBackward) };
  }
  const backward = await readBackward();
  return { forward: await unlessSettled(backward, readForward), backward };
}

async function unlessSettled(other: Follow, read: () => Promise<Follow>): Promise<Follow> {
  return other.answer === 'no' ? { answer: 'not_asked' } : read();
}

interface FollowOptions {
  readonly from: Account;
  readonly to: Account;
  readonly ways: readonly WayToRead[];
  readonly look: (way: WayToRead) => Promise<Membership>;
}

/** Reads one direction from the cheapest list that can be read. */
async function readFollow({ from, to, ways, look }: FollowOptions): Promise<Follow> {
  const hidden = new Set<Handle>([from, to].filter((account) => account.isProtected).map((account) => account.handle));
  const gone = new Set<Handle>();
  for (const way of ways) {
    const membership = await look(way);
    if (membership === 'present') return { answer: 'yes' };
    if (membership === 'absent') return { answer: 'no' };
    // The other list is dearer still.
    if (typeof membership === 'object') return { answer: 'unknown', reason: membership };
    (membership === 'protected' ? hidden : gone).add(way.owner.handle);
  }
  return gone.size > 0
    ? { answer: 'unknown', reason: { code: 'vanished', accounts: [...gone].sort() } }
    : { answer: 'unknown', reason: { code: 'protected', accounts: [...hidden].sort() } };
}
