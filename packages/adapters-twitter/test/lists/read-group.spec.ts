import { inPairOrder, pairKey, type Account, type AccountPair, type Follow } from '@codeties/core';
import { expect } from 'chai';
import { assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import type { FollowPageRequest } from '../../src/lists/follow-page.js';
import { createSampleGroup, readSample, type SampleGroup, type SampleResult } from './sample-group.js';

const anyGroup = record({
  seed: integer({ min: 1, max: 1e6 }),
  members: integer({ min: 2, max: 8 }),
  asked: constantFrom(0.3, 0.6, 1),
  tied: constantFrom(0, 0.3, 0.7, 1),
  median: constantFrom(3, 60, 400),
  protectedShare: constantFrom(0, 0.3),
});

/** Whether an answer is what the group says, or an unknown that has a reason to be. */
function isRight(answer: Follow | undefined, isFollowing: boolean, other: Follow | undefined): boolean {
  if (answer?.answer === 'yes') return isFollowing;
  if (answer?.answer === 'no') return !isFollowing;
  return answer?.answer === 'not_asked' ? other?.answer === 'no' : answer?.answer === 'unknown';
}

function expectTruth(group: SampleGroup, { follows }: SampleResult): void {
  expect(follows.size).to.equal(group.pairs.length);
  for (const accounts of group.pairs) {
    const { pair, accounts: ordered } = inPairOrder(accounts);
    const [first, second] = ordered;
    const { forward, backward } = follows.get(pairKey(pair)) ?? {};
    expect(isRight(forward, group.follows(first, second), backward), pairKey(pair)).to.equal(true);
    expect(isRight(backward, group.follows(second, first), forward), pairKey(pair)).to.equal(true);
  }
}

describe('reading a group', () => {
  it('tells the truth, for no more rows than the first plan’s lists have', async () => {
    const property = asyncProperty(anyGroup, async (options) => {
      const group = createSampleGroup(options);
      const result = await readSample({ group });
      expectTruth(group, result);
      expect(result.rows).to.be.at.most(result.planned);
      const isHidden = (answer: Follow): boolean => answer.answer === 'unknown';
      for (const [one, other] of group.pairs) {
        const { forward, backward } = result.follows.get(pairKey(inPairOrder([one, other]).pair)) ?? {};
        if (!one.isProtected || !other.isProtected)
          expect([forward, backward].some((each) => each && isHidden(each))).to.equal(false);
      }
    });
    // One in which a plan was renewed while a page was on its way that the new plan would have gone without.
    const haste = { seed: 375_992, members: 8, asked: 0.6, tied: 1, median: 60, protectedShare: 0.3 };
    await assert(property, { numRuns: 150, examples: [[haste]] });
  });

  it('never buys more than the budget, and guesses at nothing that it cannot buy', async () => {
    const property = asyncProperty(anyGroup, integer({ min: 0, max: 3_000 }), async (options, rowBudget) => {
      const group = createSampleGroup(options);
      const result = await readSample({ group, rowBudget });
      expectTruth(group, result);
      expect(result.rows).to.be.at.most(rowBudget);
    });
    await assert(property, { numRuns: 150 });
  });

  it('holds to the budget too where lists are longer than their counts', async () => {
    const property = asyncProperty(anyGroup, integer({ min: 0, max: 1_000 }), async (options, rowBudget) => {
      const group = createSampleGroup({ ...options, median: 200 });
      const lagging = group.pairs.map(([one, other]): AccountPair => [tenth(one), tenth(other)]);
      const result = await readSample({ group: { ...group, pairs: lagging }, rowBudget });
      expectTruth({ ...group, pairs: lagging }, result);
      expect(result.rows).to.be.at.most(rowBudget);
    });
    await assert(property, { numRuns: 100 });
  });

  it('takes fewer rows than each pair by itself, and far fewer than everybody’s following lists', async () => {
    let [together, apart, followings] = [0, 0, 0];
    for (let seed = 1; seed <= 20; seed += 1) {
      const group = createSampleGroup({ seed, members: 12, tied: 0.3, asked: 0.6, median: 250 });
      together += (await readSample({ group })).rows;
      for (const pair of group.pairs) apart += (await readSample({ group: { ...group, pairs: [pair] } })).rows;
      followings += group.accounts.reduce((sum, { followingCount }) => sum + followingCount, 0);
    }
    expect(together).to.be.lessThan(0.6 * apart);
    expect(together).to.be.lessThan(0.7 * followings);
  });

  it('stops at the hit', async () => {
    const { group } = pairOf({ first: ['x', '2', ...strangers(900)], second: ['1', ...strangers(900)] });
    const { rows, follows } = await readSample({ group });
    expect([...follows.values()]).to.deep.equal([{ forward: { answer: 'yes' }, backward: { answer: 'yes' } }]);
    expect(rows).to.be.lessThan(500);
  });

  it('drops the lists of what a no has settled', async () => {
    const { group } = pairOf({ first: strangers(50), second: ['1', ...strangers(60)] });
    const requests: string[] = [];
    await readSample({ group, onRequest: ({ kind, ownerId }) => void requests.push(`${kind} ${ownerId}`) });
    expect(requests).to.deep.equal(['following 1']);
  });

  it('reads the lists of different pairs at the same time, and begins none that asks much about the same pairs', async () => {
    let most = 0;
    for (let seed = 1; seed <= 10; seed += 1) {
      const group = createSampleGroup({ seed, members: 40, tied: 0.3, asked: 0.05, median: 100 });
      await readSample({
        group,
        onRequest: (request, underWay, isOpen) => {
          most = Math.max(most, underWay.length + 1);
          const asked = pairsAskedBy(request, group, isOpen);
          const others = underWay.flatMap((other) => pairsAskedBy(other, group, isOpen));
          const both = asked.filter((pair) => others.includes(pair));
          if (request.token === undefined) expect(both.length).to.be.at.most(asked.length / 4);
        },
      });
    }
    expect(most).to.be.within(4, 8);
  });
});

/** The pairs of which an open question is asked with this request. */
function pairsAskedBy(
  { ownerId, kind }: FollowPageRequest,
  { pairs }: SampleGroup,
  isOpen: (from: string, to: string) => boolean,
): AccountPair[] {
  return pairs.filter(([{ id: one }, { id: other }]) => {
    if (one !== ownerId && other !== ownerId) return false;
    const neighbour = one === ownerId ? other : one;
    return kind === 'following' ? isOpen(ownerId, neighbour) : isOpen(neighbour, ownerId);
  });
}

const tenth = (each: Account): Account => ({
  ...each,
  followingCount: Math.floor(each.followingCount / 10),
  followersCount: Math.floor(each.followersCount / 10),
});

const strangers = (count: number): string[] => Array.from({ length: count }, (_, row) => `stranger ${row}`);

/** Two whose following lists are these, and whose followers are too many. */
function pairOf({ first, second }: { readonly first: readonly string[]; readonly second: readonly string[] }): {
  readonly group: Pick<SampleGroup, 'lists' | 'pairs'>;
} {
  const [one, other] = createSampleGroup({ seed: 1, members: 3, tied: 0, median: 1 }).accounts.slice(1);
  if (!one || !other) throw new Error('the sample is too small');
  const crowd = { followersCount: 100_000 };
  const pair: AccountPair = [
    { ...one, ...crowd, followingCount: first.length },
    { ...other, ...crowd, followingCount: second.length },
  ];
  const lists = new Map([
    ['following 1', first],
    ['following 2', second],
  ]);
  return { group: { lists, pairs: [pair] } };
}
