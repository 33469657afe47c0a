import {
  pairKey,
  toHandle,
  toPair,
  type Account,
  type CallOptions,
  type MutualFollow,
  type Reading,
  type SocialGraph,
} from '@codeties/core';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { describeUpstreamFaults } from './describe-upstream-faults.js';
import { expectFailure } from './expect-failure.js';
import { socialGraphWorld, type SocialGraphWorld } from './social-graph-world.js';
import { codeOfFault, type ToldFault } from './upstream-fault.js';
import type { UpstreamSubject } from './upstream-subject.js';

export interface SocialGraphSubject extends UpstreamSubject {
  readonly graph: SocialGraph;
}

export interface SocialGraphSetup {
  readonly world: SocialGraphWorld;
  /** List rows that one answer may buy. */
  readonly rowBudget: number;
}

export interface SocialGraphHarness {
  /** A fresh graph over exactly this world. Its network pages lists by at most 1,000. */
  setup(setup: SocialGraphSetup): SocialGraphSubject | Promise<SocialGraphSubject>;
}

const faults: readonly ToldFault[] = [
  'unauthorized',
  'payment-required',
  'forbidden',
  'not-found',
  'rate-limited',
  'rate-limited-bare',
  'usage-capped',
  'server-error',
  'unavailable',
  'not-json',
  'cut-json',
  'wrong-shape',
  'reset',
];

/** The promises of the SocialGraph port, as tests that any implementation must pass. */
export function describeSocialGraph(name: string, harness: SocialGraphHarness): void {
  describe(`SocialGraph: ${name}`, () => {
    let subject: SocialGraphSubject;

    beforeEach(async () => {
      subject = await harness.setup({ world: socialGraphWorld, rowBudget: 2_500 });
    });

    afterEach(async () => {
      await subject.close();
    });

    const accountOf = async (name: string): Promise<Account> => {
      const account = (await subject.graph.accountsOf([toHandle(name)])).get(toHandle(name));
      if (!account) throw new Error(`${name} is missing from the graph under test`);
      return account;
    };
    const ask = async (one: string, other: string, call?: CallOptions): Promise<MutualFollow | undefined> => {
      const pair = [await accountOf(one), await accountOf(other)] as const;
      const found = await subject.graph.mutualFollows([pair], call);
      return found.get(pairKey(toPair(toHandle(one), toHandle(other))));
    };
    const yes = { answer: 'yes' };

    describe('accountsOf', () => {
      it('finds those who exist, in any case', async () => {
        const found = await subject.graph.accountsOf(['Ada', 'GRACE', 'nobody'].map(toHandle));
        expect([...found.keys()].sort()).to.deep.equal(['ada', 'grace']);
      });

      it('tells how long their lists are, and who is protected', async () => {
        expect(await accountOf('ada')).to.include({ followingCount: 3, followersCount: 4, isProtected: false });
        expect(await accountOf('shy')).to.include({ isProtected: true });
      });

      it('finds nobody where nobody exists', async () => {
        expect(await subject.graph.accountsOf([toHandle('nobody'), toHandle('noone')])).to.have.property('size', 0);
      });

      it('takes a suspended account for none', async () => {
        expect(await subject.graph.accountsOf([toHandle('banned')])).to.have.property('size', 0);
      });

      it('looks up more handles than one request takes', async () => {
        const fans = Array.from({ length: 250 }, (_, index) => toHandle(`fan${index}`));
        expect(await subject.graph.accountsOf(fans)).to.have.property('size', 250);
      });

      it('leaves out a handle that the grammar cannot hold, without asking and without harm to the others', async () => {
        const odd = ['ñandú', 'a-b', 'a/../b', 'a'.repeat(16)].map(toHandle);
        expect(await subject.graph.accountsOf(odd)).to.have.property('size', 0);
        expect(await subject.requestCount()).to.equal(0);
        expect(await subject.graph.accountsOf([...odd, toHandle('ada')])).to.have.property('size', 1);
      });

      it('asks nothing for nobody', async () => {
        expect(await subject.graph.accountsOf([])).to.have.property('size', 0);
        expect(await subject.requestCount()).to.equal(0);
      });

      describeUpstreamFaults({
        faults,
        subject: () => subject,
        ask: (call) => subject.graph.accountsOf([toHandle('ada')], call),
        network: () => subject.graph.network,
      });
    });

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
        const found = await subject.graph.mutualFollows([
          [ada, grace],
          [zoe, ada],
          [grace, zoe],
        ]);
        expect([...found.keys()].sort()).to.deep.equal(['ada\ngrace', 'ada\nzoe', 'grace\nzoe']);
        expect(found.get('ada\ngrace')).to.deep.equal({ forward: yes, backward: yes });
      });

      it('asks nothing for no pairs', async () => {
        expect(await subject.graph.mutualFollows([])).to.have.property('size', 0);
        expect(await subject.requestCount()).to.equal(0);
      });

      it('tells its observer each request, and every row it bought', async () => {
        const readings: Reading[] = [];
        const [ada, grace] = [await accountOf('ada'), await accountOf('grace')];
        const before = await subject.requestCount();
        await subject.graph.mutualFollows([[ada, grace]], { onReading: (reading) => void readings.push(reading) });
        const sum = (field: 'requests' | 'rows'): number =>
          readings.reduce((total, reading) => total + reading[field], 0);
        expect(sum('requests')).to.equal((await subject.requestCount()) - before);
        expect(sum('rows')).to.be.greaterThan(0);
      });

      for (const fault of ['rate-limited', 'server-error', 'not-json', 'wrong-shape'] as const) {
        it(`says ${codeOfFault[fault]} when a list's second page is ${fault}`, async () => {
          const pair = [await accountOf('busy'), await accountOf('last')] as const;
          await subject.misbehave(fault, 2);
          await expectFailure(subject.graph.mutualFollows([pair]), codeOfFault[fault]);
        });
      }

      describe('when the network fails', () => {
        let pair: readonly [Account, Account];

        beforeEach(async () => {
          pair = [await accountOf('ada'), await accountOf('grace')];
        });

        describeUpstreamFaults({
          faults,
          subject: () => subject,
          ask: (call) => subject.graph.mutualFollows([pair], call),
          network: () => subject.graph.network,
        });
      });
    });
  });
}
