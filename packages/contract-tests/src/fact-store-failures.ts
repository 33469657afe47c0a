import type { FactStore } from '@codeties/core';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { describeFailingCalls, type StoreCall } from './describe-failing-calls.js';
import { expectFailure } from './expect-failure.js';
import { claimOf, factOf, FAR_OFF, LONG_AGO, minute } from './fact-store-samples.js';
import type { FactStoreSubject } from './fact-store-subject.js';

const facts = new Map([['a', { text: 'one', readAt: minute(0) }]]);

/** Everything that a store can be asked to do. */
const calls: readonly StoreCall<FactStore>[] = [
  ['reading', (store, call) => store.factsOf(['a'], LONG_AGO, call)],
  ['keeping', (store, call) => store.keep(facts, FAR_OFF, call)],
  ['claiming', (store, call) => store.claim(['a'], FAR_OFF, call)],
];

/** How a store of facts fails. */
export function describeFactStoreFailures(currentSubject: () => FactStoreSubject): void {
  describe('when it cannot go on', () => {
    let subject: FactStoreSubject;
    let store: FactStore;

    beforeEach(() => {
      subject = currentSubject();
      store = subject.store;
    });

    describeFailingCalls(currentSubject, calls);

    it('works within a deadline that is far away', async () => {
      for (const [, run] of calls) await run(store, { deadline: new Date('9999-01-01') });
      expect(await factOf(store, 'a')).to.deep.equal({ text: 'one', readAt: minute(0) });
    });

    it('keeps and claims nothing for a call that was over before', async () => {
      for (const [, run] of calls) await expectFailure(run(store, { signal: AbortSignal.abort() }), 'aborted');
      expect(await factOf(store, 'a')).to.equal(undefined);
      await claimOf(store, 'a');
    });

    it('fails nobody who gives a claim back that cannot be given back', async () => {
      const claim = await claimOf(store, 'a');
      await subject.breakDown();
      await claim.release();
    });
  });
}
