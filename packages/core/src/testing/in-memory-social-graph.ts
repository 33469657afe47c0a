import type { Account } from '../domain/account.js';
import { inPairOrder } from '../domain/account-pair.js';
import type { Follow, MutualFollow } from '../domain/follow.js';
import { toHandle, type Handle } from '../domain/handle.js';
import { askableHandles } from '../domain/askable-handles.js';
import type { NetworkName } from '../domain/network-name.js';
import { pairKey, toPair, type PairKey } from '../domain/pair.js';
import type { SocialGraph } from '../ports/social-graph.js';
import { InMemoryUpstream } from './in-memory-upstream.js';

export interface InMemoryMember {
  readonly follows: readonly string[];
  readonly isProtected?: boolean;
  readonly isSuspended?: boolean;
}

export interface InMemorySocialGraphOptions {
  /** `twitter` where it is absent. */
  readonly network?: NetworkName;
  /** The accounts that exist, by handle. */
  readonly members: Readonly<Record<string, InMemoryMember>>;
  /** Rows that one call may bill; no bound where it is absent. */
  readonly rowBudget?: number;
}

export interface InMemorySocialGraph extends SocialGraph {
  readonly upstream: InMemoryUpstream;
}

/** A SocialGraph over a plain object, for tests. It reads one direction a request, from the cheaper readable list. */
export function createInMemorySocialGraph({
  network = 'twitter',
  members,
  rowBudget = Infinity,
}: InMemorySocialGraphOptions): InMemorySocialGraph {
  const upstream = new InMemoryUpstream(network);
  const following = new Map<Handle, Set<Handle>>();
  const accounts = new Map<Handle, Account>();
  const visible = Object.entries(members).filter(([, member]) => member.isSuspended !== true);
  for (const [name, member] of visible) following.set(toHandle(name), new Set(member.follows.map(toHandle)));
  const followersCounts = countFollowers(following.values());
  for (const [name, member] of visible) {
    const handle = toHandle(name);
    accounts.set(handle, {
      handle,
      id: `id of ${handle}`,
      isProtected: member.isProtected ?? false,
      followingCount: following.get(handle)?.size ?? 0,
      followersCount: followersCounts.get(handle) ?? 0,
    });
  }

  /** The follow itself, and what reading it takes: undefined where nothing has to be read. */
  function read(
    from: Account,
    to: Account,
    left: number,
  ): { readonly follow: Follow; readonly rows: number | undefined } {
    const lists = [...(from.isProtected ? [] : [from.followingCount]), ...(to.isProtected ? [] : [to.followersCount])];
    if (lists.length === 0) {
      const { first, second } = toPair(from.handle, to.handle);
      return unreadable({ answer: 'unknown', reason: { code: 'protected', accounts: [first, second] } });
    }
    const rows = Math.min(...lists);
    if (rows > left) {
      return unreadable({ answer: 'unknown', reason: { code: 'over_budget', rows, left, budget: rowBudget } });
    }
    return { follow: { answer: following.get(from.handle)?.has(to.handle) === true ? 'yes' : 'no' }, rows };
  }

  return {
    network,
    upstream,
    priceOf(handles, pairs) {
      const asked = askableHandles(network, handles).length;
      const rows = pairs.flatMap(([one, other]) => [read(one, other, Infinity).rows, read(other, one, Infinity).rows]);
      const listRows = rows.reduce<number>((sum, each = 0) => sum + each, 0);
      return { requests: Math.min(1, asked) + 2 * pairs.length, rows: asked + Math.min(rowBudget, listRows) };
    },
    async accountsOf(handles, call = {}): Promise<ReadonlyMap<Handle, Account>> {
      const asked = askableHandles(network, handles);
      const found = asked.flatMap((handle) => accounts.get(handle) ?? []);
      if (asked.length > 0) await upstream.request(call, found.length);
      return new Map(found.map((account) => [account.handle, account]));
    },
    async mutualFollows(pairs, call = {}): Promise<ReadonlyMap<PairKey, MutualFollow>> {
      const follows = new Map<PairKey, MutualFollow>();
      let left = rowBudget;
      const buy = async (from: Account, to: Account): Promise<Follow> => {
        const known = call.memory?.listOf(from.id, 'following');
        if (known?.present.includes(to.id) === true) return { answer: 'yes' };
        if (known?.absent.includes(to.id) === true) return { answer: 'no' };
        const { follow, rows } = read(from, to, left);
        if (rows === undefined) return follow;
        left -= rows;
        await upstream.request(call, rows);
        const [present, absent] = follow.answer === 'yes' ? [[to.id], []] : [[], [to.id]];
        call.memory?.learn(from.id, 'following', { present, absent, progress: 'unread', readAt: new Date() });
        return follow;
      };
      for (const accountPair of pairs) {
        const { pair, accounts: ordered } = inPairOrder(accountPair);
        const [first, second] = ordered;
        const follow = { forward: await buy(first, second), backward: await buy(second, first) };
        follows.set(pairKey(pair), follow);
        call.onAnswer?.(pairKey(pair), follow);
      }
      return follows;
    },
  };
}

function unreadable(follow: Follow): { readonly follow: Follow; readonly rows: undefined } {
  return { follow, rows: undefined };
}

function countFollowers(lists: Iterable<ReadonlySet<Handle>>): Map<Handle, number> {
  const counts = new Map<Handle, number>();
  for (const list of lists) for (const handle of list) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  return counts;
}
