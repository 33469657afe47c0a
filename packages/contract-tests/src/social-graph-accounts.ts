import { toHandle, type Reading } from '@codeties/core';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { describeUpstreamFaults } from './describe-upstream-faults.js';
import { accountIn, socialGraphFaults, type SocialGraphSubject } from './social-graph-subject.js';

/** Who exists in a social graph. */
export function describeAccounts(subject: () => SocialGraphSubject): void {
  describe('accountsOf', () => {
    it('finds those who exist, in any case', async () => {
      const found = await subject().graph.accountsOf(['Ada', 'GRACE', 'nobody'].map(toHandle));
      expect([...found.keys()].sort()).to.deep.equal(['ada', 'grace']);
    });

    it('tells how long their lists are, and who is protected', async () => {
      expect(await accountIn(subject().graph, 'ada')).to.include({
        followingCount: 3,
        followersCount: 4,
        isProtected: false,
      });
      expect(await accountIn(subject().graph, 'shy')).to.include({ isProtected: true });
    });

    it('finds nobody where nobody exists', async () => {
      expect(await subject().graph.accountsOf([toHandle('nobody'), toHandle('noone')])).to.have.property('size', 0);
    });

    it('takes a suspended account for none', async () => {
      expect(await subject().graph.accountsOf([toHandle('banned')])).to.have.property('size', 0);
    });

    it('looks up more handles than one request takes', async () => {
      const fans = Array.from({ length: 250 }, (_, index) => toHandle(`fan${index}`));
      expect(await subject().graph.accountsOf(fans)).to.have.property('size', 250);
    });

    it('leaves out a handle that the grammar cannot hold, without asking and without harm to the others', async () => {
      const odd = ['ñandú', 'a-b', 'a/../b', 'a'.repeat(16)].map(toHandle);
      expect(await subject().graph.accountsOf(odd)).to.have.property('size', 0);
      expect(await subject().requestCount()).to.equal(0);
      expect(await subject().graph.accountsOf([...odd, toHandle('ada')])).to.have.property('size', 1);
    });

    it('asks once for a handle given twice, and pays once', async () => {
      const readings: Reading[] = [];
      const twice = [toHandle('ada'), toHandle('Ada')];
      await subject().graph.accountsOf(twice, { onReading: (reading) => void readings.push(reading) });
      expect(readings.map(({ requests, rows }) => ({ requests, rows }))).to.deep.equal([{ requests: 1, rows: 1 }]);
    });

    it('asks nothing for nobody', async () => {
      expect(await subject().graph.accountsOf([])).to.have.property('size', 0);
      expect(await subject().requestCount()).to.equal(0);
    });

    describeUpstreamFaults({
      faults: socialGraphFaults,
      subject,
      ask: (call) => subject().graph.accountsOf([toHandle('ada')], call),
      network: () => subject().graph.network,
    });
  });
}
