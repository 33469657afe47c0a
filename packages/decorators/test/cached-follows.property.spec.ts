import { pairKey, toHandle, toPair, type AccountPair, type Follow } from '@codeties/core';
import { createInMemoryFactStore } from '@codeties/core/testing';
import { expect } from 'chai';
import fc from 'fast-check';
import { cachedSocialGraph, coalescedSocialGraph } from '../src/index.js';
import { accountsIn, createListGraph } from './support/list-graph.js';

const names = ['ada', 'bob', 'cleo', 'dan', 'eve'] as const;
type World = Readonly<Record<string, readonly string[]>>;

const worlds: fc.Arbitrary<World> = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.shuffledSubarray(names.filter((other) => other !== name))])),
);
const pairs = fc
  .shuffledSubarray([...names], { minLength: 2, maxLength: 2 })
  .map(([one = '', other = '']): readonly [string, string] => [one, other]);
const questions = fc.array(
  fc.record({
    pairs: fc.array(pairs, { minLength: 1, maxLength: 4 }),
    /** Whether it is asked while the next one is. */
    isHasty: fc.boolean(),
    /** Whether the process has begun anew before. */
    isRestarted: fc.boolean(),
    noCache: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

function expectTrue(world: World, [from, to]: readonly [string, string], follow: Follow | undefined): void {
  if (follow?.answer === 'not_asked') return;
  expect(follow).to.deep.equal({ answer: world[from]?.includes(to) === true ? 'yes' : 'no' });
}

/** Asks everything, and gives the pages that were asked for. */
async function play(
  world: World,
  asked: readonly (typeof questions extends fc.Arbitrary<(infer Each)[]> ? Each : never)[],
): Promise<string[]> {
  const network = createListGraph(world, 1);
  const store = createInMemoryFactStore();
  const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const open = (): ReturnType<typeof cachedSocialGraph> =>
    cachedSocialGraph(coalescedSocialGraph(network), { ttlMs: 3_600_000, maxEntries: 100, store, pause });
  let graph = open();
  const underWay: Promise<void>[] = [];
  for (const { pairs: wanted, isHasty, isRestarted, noCache } of asked) {
    if (isRestarted) graph = open();
    const accounts = wanted.map(([one, other]): AccountPair => accountsIn(world, one, other));
    const answered = graph.mutualFollows(accounts, { noCache }).then((found) => {
      for (const [one, other] of wanted) {
        const pair = toPair(toHandle(one), toHandle(other));
        const follow = found.get(pairKey(pair));
        expectTrue(world, [pair.first, pair.second], follow?.forward);
        expectTrue(world, [pair.second, pair.first], follow?.backward);
        if (follow?.forward.answer === 'not_asked') expect(follow.backward.answer).to.equal('no');
        if (follow?.backward.answer === 'not_asked') expect(follow.forward.answer).to.equal('no');
      }
    });
    underWay.push(answered);
    if (!isHasty) await answered;
  }
  await Promise.all(underWay);
  return network.requests;
}

describe('a cached graph, whatever is asked', () => {
  it('never says anything but the truth', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, questions, async (world, asked) => {
        await play(world, asked);
      }),
    );
  });

  it('buys no page twice', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, questions, async (world, asked) => {
        const requests = await play(
          world,
          asked.map((each) => ({ ...each, noCache: false })),
        );
        expect(new Set(requests)).to.have.property('size', requests.length);
      }),
    );
  });
});
