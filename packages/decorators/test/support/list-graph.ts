import {
  askableHandles,
  inPairOrder,
  pairKey,
  toHandle,
  withinCall,
  type Account,
  type AccountPair,
  type Follow,
  type GraphCallOptions,
  type Handle,
  type MutualFollow,
  type PairKey,
  type SocialGraph,
} from '@codeties/core';

export interface ListGraph extends SocialGraph {
  /** What was asked, in its order: `look up a,b`, or `a 0` for the first page of whom a follows. */
  readonly requests: string[];
  /** What becomes of a request; each is answered at first. */
  onRequest: (request: string) => Promise<void>;
  /** Whom somebody follows from now on. */
  follows(name: string, others: readonly string[]): void;
}

/** A network that reads whom somebody follows, page by page, until it finds whom it looks for. Ids begin with an `#`. */
export function createListGraph(members: Readonly<Record<string, readonly string[]>>, pageSize = 2): ListGraph {
  const following = new Map(
    Object.entries(members).map(([name, others]) => [`#${name}`, others.map((each) => `#${each}`)]),
  );

  const request = (name: string, rows: number, call: GraphCallOptions): Promise<void> =>
    withinCall('twitter', call, async () => {
      graph.requests.push(name);
      await graph.onRequest(name);
      call.onReading?.({ network: 'twitter', readAt: new Date(), fromCache: false, requests: 1, rows });
    });

  const read = async (from: Account, to: Account, call: GraphCallOptions): Promise<Follow> => {
    const list = following.get(from.id) ?? [];
    for (;;) {
      const known = call.memory?.listOf(from.id, 'following');
      if (known?.present.includes(to.id) === true) return { answer: 'yes' };
      if (known?.progress === 'complete' || known?.absent.includes(to.id) === true) return { answer: 'no' };
      const start = typeof known?.progress === 'object' ? Number(known.progress.next) : 0;
      const end = start + pageSize;
      const present = list.slice(start, end);
      await request(`${from.handle} ${start}`, present.length, call);
      const progress = end >= list.length ? 'complete' : { next: String(end) };
      call.memory?.learn(from.id, 'following', { present, absent: [], progress, readAt: new Date() });
      if (call.memory === undefined) return { answer: list.includes(to.id) ? 'yes' : 'no' };
    }
  };

  const accountOf = (handle: Handle): Account | undefined => {
    const list = following.get(`#${handle}`);
    return (
      list && { handle, id: `#${handle}`, isProtected: false, followingCount: list.length, followersCount: 1_000_000 }
    );
  };

  const graph: ListGraph = {
    network: 'twitter',
    requests: [],
    onRequest: () => Promise.resolve(),
    follows: (name, others) =>
      void following.set(
        `#${name}`,
        others.map((each) => `#${each}`),
      ),
    priceOf: (handles, pairs) => ({ requests: handles.length, rows: pairs.length }),
    accountsOf: async (handles, call = {}) => {
      const asked = askableHandles('twitter', handles);
      if (asked.length > 0) await request(`look up ${asked.join(',')}`, asked.length, call);
      return new Map(
        asked.flatMap((handle): [Handle, Account][] => {
          const account = accountOf(handle);
          return account ? [[handle, account]] : [];
        }),
      );
    },
    mutualFollows: async (pairs, call = {}) => {
      const follows = new Map<PairKey, MutualFollow>();
      for (const each of pairs) {
        const { pair, accounts } = inPairOrder(each);
        const forward = await read(accounts[0], accounts[1], call);
        const follow = { forward, backward: await read(accounts[1], accounts[0], call) };
        follows.set(pairKey(pair), follow);
        call.onAnswer?.(pairKey(pair), follow);
      }
      return follows;
    },
  };
  return graph;
}

/** The accounts of a pair in a ListGraph, as its look-up gives them. */
export function accountsIn(members: Readonly<Record<string, readonly string[]>>, ...names: string[]): AccountPair {
  const [one, other] = names.map((name): Account => ({
    handle: toHandle(name),
    id: `#${name}`,
    isProtected: false,
    followingCount: members[name]?.length ?? 0,
    followersCount: 1_000_000,
  }));
  if (!one || !other) throw new Error('a pair is of two');
  return [one, other];
}
