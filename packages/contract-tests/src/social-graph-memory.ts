import { createFollowMemory, toHandle, type AccountPair, type PairKey, type Reading } from '@codeties/core';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { accountIn, type SocialGraphSubject } from './social-graph-subject.js';

/** What a call leaves behind, tells on its way, and says that it costs. */
export function describeMemory(subject: () => SocialGraphSubject): void {
  const pairsOf = (...names: readonly (readonly [string, string])[]): Promise<AccountPair[]> =>
    Promise.all(
      names.map(async ([one, other]): Promise<AccountPair> => [
        await accountIn(subject().graph, one),
        await accountIn(subject().graph, other),
      ]),
    );
  const decided = [
    ['ada', 'grace'],
    ['ada', 'zoe'],
    ['grace', 'loner'],
    ['ada', 'shy'],
  ] as const;

  describe('memory, answers and price', () => {
    it('asks nothing again that the memory of the call has learned', async () => {
      const [memory, pairs] = [createFollowMemory(), await pairsOf(...decided)];
      const first = await subject().graph.mutualFollows(pairs, { memory });
      const before = await subject().requestCount();
      const again = await subject().graph.mutualFollows(pairs, { memory, noCache: true });
      expect(await subject().requestCount()).to.equal(before);
      expect([...again.keys()]).to.deep.equal([...first.keys()]);
      for (const [key, { forward, backward }] of first) {
        const isMutual = forward.answer === 'yes' && backward.answer === 'yes';
        const told = [again.get(key)?.forward.answer, again.get(key)?.backward.answer];
        if (isMutual) expect(told).to.deep.equal(['yes', 'yes']);
        else expect(told).to.include('no');
      }
    });

    it('tells each pair once as soon as it is answered, also where the answer is not known', async () => {
      const pairs = await pairsOf(...decided, ['shy', 'timid'], ['star1', 'star2']);
      const heard: [PairKey, unknown][] = [];
      const found = await subject().graph.mutualFollows(pairs, { onAnswer: (...answer) => void heard.push(answer) });
      expect(heard).to.have.length(pairs.length);
      expect(new Map(heard)).to.deep.equal(new Map(found));
    });

    it('costs no more rows than its price, which nobody is asked for', async () => {
      const names = [...new Set(decided.flat()), 'busy', 'last'];
      const pairs = await pairsOf(...decided, ['busy', 'last']);
      const before = await subject().requestCount();
      const price = subject().graph.priceOf(names.map(toHandle), pairs);
      expect(await subject().requestCount()).to.equal(before);

      let rows = 0;
      const onReading = (reading: Reading): void => {
        rows += reading.rows;
      };
      await subject().graph.accountsOf(names.map(toHandle), { onReading });
      await subject().graph.mutualFollows(pairs, { onReading });
      expect(rows).to.be.within(1, price.rows);
      // In how many pages a list is given is up to its network.
      expect(price.requests).to.be.greaterThan(0);
    });

    it('costs nothing to ask nothing', () => {
      expect(subject().graph.priceOf([], [])).to.deep.equal({ requests: 0, rows: 0 });
    });
  });
}
