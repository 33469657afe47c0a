import { toHandle, type Account, type AccountPair, type MutualFollow, type PairKey } from '@codeties/core';
import { setImmediate } from 'node:timers/promises';
import type { FollowPage, FollowPageRequest } from '../../src/lists/follow-page.js';
import { ListShelf } from '../../src/lists/list-shelf.js';
import { choosePageSize, type ChoosePageSize } from '../../src/lists/page-size.js';
import { readGroup } from '../../src/lists/read-group.js';
import { RowBudget } from '../../src/lists/row-budget.js';
import { planLists } from '../../src/plan/plan-lists.js';
import { QuestionGraph } from '../../src/plan/question-graph.js';

export interface SampleOptions {
  readonly seed: number;
  readonly members: number;
  /** Which part of the pairs is asked about. Default: 1. */
  readonly asked?: number;
  /** Which part of the pairs is tied at all, most of them both ways. */
  readonly tied: number;
  /** The median length of a list. Half of the lists are within a factor of two or three of it. */
  readonly median: number;
  /** Whether ties stand near the beginning of the lists, where X lists whom one followed last. Default: anywhere. */
  readonly isRecentFirst?: boolean;
  readonly protectedShare?: number;
}

/** A group with its lists in memory. */
export interface SampleGroup {
  readonly accounts: readonly Account[];
  readonly pairs: readonly AccountPair[];
  /** `following 3`, say. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  follows(from: Account, to: Account): boolean;
}

/** The same options give the same group. */
export function createSampleGroup(options: SampleOptions): SampleGroup {
  const { seed, members, asked = 1, tied, median, isRecentFirst = false, protectedShare = 0 } = options;
  const random = createRandom(seed);
  const ids = Array.from({ length: members }, (_, member) => String(member));
  const follows = new Set<string>();
  for (const [place, one] of ids.entries()) {
    for (const other of ids.slice(place + 1)) {
      if (random() >= tied) continue;
      const kind = random();
      if (kind < 0.8) follows.add(`${one} ${other}`);
      if (kind < 0.6 || kind >= 0.8) follows.add(`${other} ${one}`);
    }
  }
  const lengthAround = (spread: number): number =>
    Math.round(median * Math.exp(spread * (random() + random() + random() + random() - 2) * Math.sqrt(3)));
  const fill = (inside: readonly string[], length: number): string[] => {
    const list = Array.from({ length: Math.max(length, inside.length) }, (_, row) => `stranger ${row}`);
    const free = new Set(list.keys());
    for (const id of inside) {
      let place = -1;
      while (!free.has(place)) place = Math.floor((isRecentFirst ? random() ** 2 : random()) * list.length);
      free.delete(place);
      list[place] = id;
    }
    return list;
  };
  const lists = new Map(
    ids.flatMap((id): [string, string[]][] => [
      [
        `following ${id}`,
        fill(
          ids.filter((other) => follows.has(`${id} ${other}`)),
          lengthAround(1),
        ),
      ],
      [
        `followers ${id}`,
        fill(
          ids.filter((other) => follows.has(`${other} ${id}`)),
          lengthAround(1.5),
        ),
      ],
    ]),
  );
  const accounts = ids.map((id): Account => ({
    handle: toHandle(`member${id}`),
    id,
    isProtected: random() < protectedShare,
    followingCount: lists.get(`following ${id}`)?.length ?? 0,
    followersCount: lists.get(`followers ${id}`)?.length ?? 0,
  }));
  const pairs = accounts.flatMap((one, place) =>
    accounts.slice(place + 1).flatMap((other): AccountPair[] => (random() < asked ? [[one, other]] : [])),
  );
  return { accounts, pairs, lists, follows: (from, to) => follows.has(`${from.id} ${to.id}`) };
}

export interface SampleReading {
  readonly group: Pick<SampleGroup, 'lists' | 'pairs'>;
  readonly rowBudget?: number;
  readonly choose?: ChoosePageSize;
  /** Sees each request as it is made, with those under way, and whether it is open that one follows another. */
  readonly onRequest?: (
    request: FollowPageRequest,
    underWay: readonly FollowPageRequest[],
    isOpen: (from: string, to: string) => boolean,
  ) => void;
}

export interface SampleResult {
  readonly follows: ReadonlyMap<PairKey, MutualFollow>;
  readonly rows: number;
  readonly requests: number;
  /** What the lists of the first plan cost together. */
  readonly planned: number;
}

/** Answers a group as the adapter does, with pages out of memory. */
export async function readSample({
  group,
  rowBudget = 1e9,
  choose = choosePageSize,
  onRequest,
}: SampleReading): Promise<SampleResult> {
  let [rows, requests] = [0, 0];
  const underWay: FollowPageRequest[] = [];
  const readPage = async (request: FollowPageRequest): Promise<FollowPage> => {
    const { ownerId, kind, size, token = '0' } = request;
    onRequest?.(request, [...underWay], isOpen);
    underWay.push(request);
    requests += 1;
    await setImmediate();
    const list = group.lists.get(`${kind} ${ownerId}`) ?? [];
    const end = Number(token) + size;
    const ids = list.slice(Number(token), end);
    rows += ids.length;
    underWay.splice(underWay.indexOf(request), 1);
    return { ids, bought: ids.length, progress: end < list.length ? { next: String(end) } : 'complete' };
  };
  const graph = new QuestionGraph({ pairs: group.pairs });
  const questions = new Map(
    Array.from({ length: graph.questionCount }, (_, question) => [
      graph
        .accountsOf(question)
        .map(({ id }) => id)
        .join(' '),
      question,
    ]),
  );
  const isOpen = (from: string, to: string): boolean => graph.isOpen(questions.get(`${from} ${to}`) ?? -1);
  const budget = new RowBudget(rowBudget);
  const shelf = new ListShelf({ graph, budget, readPage, clock: { now: () => new Date() } });
  const planned = planLists(graph, (list) => shelf.weigh(list)).rows;
  await readGroup({ graph, shelf, budget, choosePageSize: choose });
  return { follows: graph.follows(), rows, requests, planned };
}

/** A number from 0 to 1 at each call, always the same ones for a seed. */
function createRandom(seed: number): () => number {
  let state = BigInt(seed) * 2_654_435_761n + 97n;
  return () => {
    state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n);
    return Number(state >> 32n) / 2 ** 32;
  };
}
