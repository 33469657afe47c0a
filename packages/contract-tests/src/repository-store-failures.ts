import { toHandle, type RepositoryStore } from '@codeties/core';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { describeFailingCalls, type StoreCall } from './describe-failing-calls.js';
import { expectFailure } from './expect-failure.js';
import { idsOf, lookUp, owned, stored } from './repository-store-samples.js';
import type { RepositoryStoreSubject } from './repository-store-subject.js';

/** Everything that a store can be asked to do. */
const calls: readonly StoreCall<RepositoryStore>[] = [
  ['saving', (store, call) => store.save(owned(), call)],
  ['reading somebody’s', (store, call) => store.repositoriesOf(toHandle('alice'), call)],
  ['reading one', (store, call) => store.repositoryOf({ owner: toHandle('alice'), name: 'tool' }, call)],
  ['reading those of a name', (store, call) => store.repositoriesNamed('tool', 2, call)],
];

/** How a store fails. */
export function describeStoreFailures(currentSubject: () => RepositoryStoreSubject): void {
  describe('when it cannot go on', () => {
    let subject: RepositoryStoreSubject;
    let store: RepositoryStore;

    beforeEach(() => {
      subject = currentSubject();
      store = subject.store;
    });

    describeFailingCalls(currentSubject, calls);

    it('works within a deadline that is far away', async () => {
      for (const [, run] of calls) await run(store, { deadline: new Date('9999-01-01') });
      expect(await lookUp(store, 'alice', 'tool')).to.deep.equal(stored());
    });

    it('keeps nothing of a call that was over before', async () => {
      await expectFailure(store.save(owned(), { signal: AbortSignal.abort() }), 'aborted');
      expect(await idsOf(store, 'alice')).to.equal(undefined);
    });

    it('is none the worse for a save that it refused', async () => {
      await Promise.all([
        store.save(owned()),
        expectFailure(store.save(owned({ id: 'none' })), 'invalid_input'),
        store.save(owned({ id: '11', name: 'Other' })),
      ]);
      expect(await idsOf(store, 'alice')).to.deep.equal(['11', '10']);
    });
  });
}
