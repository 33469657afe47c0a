import {
  inPairOrder,
  mergeFollowLists,
  pairKey,
  type Account,
  type AccountPair,
  type Follow,
  type KnownFollowList,
  type MutualFollow,
  type PairKey,
} from '@codeties/core';
import type { Fact } from '../facts/fact-shelf.js';
import { followListKey, type FollowShelf } from './create-follow-shelf.js';
import { followIn } from './known-answer.js';
import { listsOf } from './lists-to-buy.js';

/**
 * Takes out of the kept lists what answers say otherwise: a follow stands in two lists, and the network was asked again about one
 * of them.
 */
export async function correctLists(
  shelf: FollowShelf,
  pairs: readonly AccountPair[],
  answers: ReadonlyMap<PairKey, MutualFollow>,
): Promise<void> {
  const corrected = new Map<string, Fact<KnownFollowList>>();
  const known = await shelf.read([...listsOf(pairs).keys()], {});
  const correct = (key: string, id: string, { answer }: Follow): void => {
    const list = corrected.get(key)?.value ?? known.get(key)?.value;
    if (list === undefined || (answer !== 'yes' && answer !== 'no')) return;
    const kept = followIn(list, id);
    if (kept === undefined || kept.answer === answer) return;
    const [present, absent] = answer === 'yes' ? [[id], []] : [[], [id]];
    const value = mergeFollowLists(list, { present, absent, progress: 'unread', readAt: list.readAt });
    corrected.set(key, { value, readAt: value.readAt });
  };
  const correctBoth = (from: Account, to: Account, follow: Follow): void => {
    correct(followListKey(from.id, 'following'), to.id, follow);
    correct(followListKey(to.id, 'followers'), from.id, follow);
  };
  for (const each of pairs) {
    const { pair, accounts } = inPairOrder(each);
    const follow = answers.get(pairKey(pair));
    if (follow === undefined) continue;
    correctBoth(accounts[0], accounts[1], follow.forward);
    correctBoth(accounts[1], accounts[0], follow.backward);
  }
  await shelf.keep(corrected);
}
