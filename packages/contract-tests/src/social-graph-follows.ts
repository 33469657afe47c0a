import {
  pairKey,
  toHandle,
  toPair,
  type Account,
  type CallOptions,
  type MutualFollow,
  type Reading,
} from '@codeties/core';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { describeUpstreamFaults } from './describe-upstream-faults.js';
import { expectFailure } from './expect-failure.js';
import { accountIn, socialGraphFaults, type SocialGraphSubject } from './social-graph-subject.js';
import { codeOfFault } from './upstream-fault.js';

/** Who follows whom in a social graph. */
export function describeFollows(subject: () => SocialGraphSubject): void {
  const yes = { answer: 'yes' };
  const accountOf = (name: string): Promise<Account> => accountIn(subject().graph, name);
  const ask = async (one: string, other: string, call?: CallOptions): Promise<MutualFollow | undefined> => {
    const pair = [await accountOf(one), await accountOf(other)] as const;
    const found = await subject().graph.mutualFollows([pair], call);
    return found.get(pairKey(toPair(toHandle(one), toHandle(other))));
  };

  describe('mutualFollows', () => {
    it('says yes twice where both follow', async () => {
      expect(await ask('ada', 'grace')).to.deep.equal({ forward: yes, backward: yes });
      expect(await ask('grace', 'ada')).to.deep.equal({ forward: yes, backward: yes });
    });

    it('says no of the direction that is absent, whoever is named first', async () => {
      for (const follow of [await ask('ada', 'zoe'), await ask('zoe', 'ada')]) {
        expect(follow?.forward).to.deep.equal({ answer: 'no' });
        expect(follow?.backward.answer).to.be.oneOf(['yes', 'not_asked']);
      }
    });

    it('says no where neither follows', async () => {
      const follow = await ask('ada', 'loner');
      expect([follow?.forward.answer, follow?.backward.answer]).to.include('no');
      expect([follow?.forward.answer, follow?.backward.answer]).not.to.include('yes');
    });

    it('finds a follow beyond the first page', async () => {
      expect(await ask('busy', 'last')).to.deep.equal({ forward: yes, backward: yes });
    });

    it('reads a protected account from the other side', async () => {
      expect(await ask('ada', 'shy')).to.deep.equal({ forward: yes, backward: yes });
    });

    it('does not know what two protected accounts hide, and says who hides it', async () => {
      const follow = await ask('shy', 'timid');
      for (const direction of [follow?.forward, follow?.backward]) {
        expect(direction).to.deep.equal({
          answer: 'unknown',
          reason: { code: 'protected', accounts: ['shy', 'timid'] },
        });
      }
    });

    it('does not know what takes more rows than the budget has', async () => {
      const follow = await ask('star1', 'star2');
      expect(follow?.forward).to.have.nested.property('reason.code', 'over_budget');
      expect(follow?.forward).to.have.nested.property('reason.budget', 2_500);
      expect(follow?.backward).to.have.nested.property('reason.code', 'over_budget');
    });

    it('reads a star from the small account beside it', async () => {
      expect(await ask('star1', 'ada')).to.deep.equal({ forward: yes, backward: yes });
    });

    it('answers every pair of a batch', async () => {
      const [ada, grace, zoe] = [await accountOf('ada'), await accountOf('grace'), await accountOf('zoe')];
      const found = await subject().graph.mutualFollows([
        [ada, grace],
        [zoe, ada],
        [grace, zoe],
      ]);
      expect([...found.keys()].sort()).to.deep.equal(['ada\ngrace', 'ada\nzoe', 'grace\nzoe']);
      expect(found.get('ada\ngrace')).to.deep.equal({ forward: yes, backward: yes });
    });

    it('spends one budget on all pairs of a call', async () => {
      const names = ['busy', 'last', 'busy2', 'last2'];
      const [busy, last, busy2, last2] = await Promise.all(names.map(accountOf));
      if (!busy || !last || !busy2 || !last2) throw new Error('the world lacks one of them');
      const found = await subject().graph.mutualFollows([
        [busy, last],
        [busy2, last2],
      ]);
      expect(found.get('busy\nlast')).to.deep.equal({ forward: yes, backward: yes });
      expect(found.get('busy2\nlast2')).to.have.nested.property('forward.reason.code', 'over_budget');
    });

    it('asks nothing for no pairs', async () => {
      expect(await subject().graph.mutualFollows([])).to.have.property('size', 0);
      expect(await subject().requestCount()).to.equal(0);
    });

    it('tells its observer each request, and every row it bought', async () => {
      const readings: Reading[] = [];
      const [ada, grace] = [await accountOf('ada'), await accountOf('grace')];
      const before = await subject().requestCount();
      await subject().graph.mutualFollows([[ada, grace]], { onReading: (reading) => void readings.push(reading) });
      const sum = (field: 'requests' | 'rows'): number =>
        readings.reduce((total, reading) => total + reading[field], 0);
      expect(sum('requests')).to.equal((await subject().requestCount()) - before);
      expect(sum('rows')).to.be.greaterThan(0);
    });

    for (const fault of ['rate-limited', 'server-error', 'not-json', 'wrong-shape'] as const) {
      it(`says ${codeOfFault[fault]} when a list's second page is ${fault}`, async () => {
        const pair = [await accountOf('busy'), await accountOf('last')] as const;
        await subject().misbehave(fault, 2);
        await expectFailure(subject().graph.mutualFollows([pair]), codeOfFault[fault]);
      });
    }

    describe('when the network fails', () => {
      let pair: readonly [Account, Account];

      beforeEach(async () => {
        pair = [await accountOf('ada'), await accountOf('grace')];
      });

      describeUpstreamFaults({
        faults: socialGraphFaults,
        subject,
        ask: (call) => subject().graph.mutualFollows([pair], call),
        network: () => subject().graph.network,
      });
    });
  });
}
