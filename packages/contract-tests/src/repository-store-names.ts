import type { RepositoryStore } from '@codeties/core';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { alice, bob, idsNamed, idsOf, lookUp, owned, stored } from './repository-store-samples.js';

/** What becomes of renamed owners and repositories, and of names that somebody else has by now. */
export function describeStoreNames(currentStore: () => RepositoryStore): void {
  describe('names that change', () => {
    const carol = { ...alice, username: 'Carol' };
    let store: RepositoryStore;

    beforeEach(async () => {
      store = currentStore();
      await store.save(owned());
      await store.save(owned({ id: '11', name: 'Other' }));
    });

    it('finds a renamed repository under its new name only', async () => {
      await store.save(owned({ name: 'Renamed' }));
      expect(await lookUp(store, 'alice', 'renamed')).to.deep.equal(stored({ name: 'Renamed' }));
      expect(await lookUp(store, 'alice', 'tool')).to.equal(undefined);
      expect(await idsNamed(store, 'tool')).to.deep.equal([]);
      expect(await idsOf(store, 'alice')).to.deep.equal(['11', '10']);
    });

    it('finds a renamed owner, with all repositories, under the new name only', async () => {
      await store.save(owned({}, carol));
      expect(await idsOf(store, 'carol')).to.deep.equal(['11', '10']);
      expect(await idsOf(store, 'alice')).to.equal(undefined);
      expect(await lookUp(store, 'carol', 'other')).to.deep.equal(stored({ id: '11', name: 'Other' }, carol));
      expect(await lookUp(store, 'alice', 'tool')).to.equal(undefined);
    });

    it('takes a change of case for a new spelling', async () => {
      await store.save(owned({ name: 'TOOL' }, { ...alice, username: 'ALICE' }));
      expect(await lookUp(store, 'alice', 'tool')).to.deep.equal(
        stored({ name: 'TOOL' }, { ...alice, username: 'ALICE' }),
      );
    });

    it('finds a repository that has moved to another owner with that one only', async () => {
      await store.save(owned({}, bob));
      expect(await lookUp(store, 'bob', 'tool')).to.deep.equal(stored({}, bob));
      expect(await lookUp(store, 'alice', 'tool')).to.equal(undefined);
      expect(await idsOf(store, 'alice')).to.deep.equal(['11']);
    });

    it('still knows an owner whose last repository has moved away', async () => {
      await store.save(owned({}, bob));
      await store.save(owned({ id: '11', name: 'Other' }, bob));
      expect(await idsOf(store, 'alice')).to.deep.equal([]);
    });

    it('gives a repository’s name to the newest that has it', async () => {
      await store.save(owned({ id: '12' }));
      expect(await lookUp(store, 'alice', 'TOOL')).to.deep.equal(stored({ id: '12' }));
      expect(await idsNamed(store, 'tool')).to.deep.equal(['12']);
      expect(await idsOf(store, 'alice')).to.deep.equal(['11', '12']);
    });

    it('finds a repository that lost its name again once it is saved', async () => {
      await store.save(owned({ id: '12' }));
      await store.save(owned({ name: 'Former' }));
      expect(await lookUp(store, 'alice', 'former')).to.deep.equal(stored({ name: 'Former' }));
      expect(await idsOf(store, 'alice')).to.deep.equal(['10', '11', '12']);
    });

    it('gives an owner’s name to the newest who has it', async () => {
      await store.save(owned({ id: '20' }, { ...bob, username: 'alice' }));
      expect(await idsOf(store, 'alice')).to.deep.equal(['20']);
      expect(await lookUp(store, 'alice', 'tool')).to.deep.equal(stored({ id: '20' }, { ...bob, username: 'alice' }));
      expect(await lookUp(store, 'alice', 'other')).to.equal(undefined);
      expect(await idsNamed(store, 'tool')).to.deep.equal(['20']);
      expect(await idsNamed(store, 'other')).to.deep.equal([]);
    });

    it('finds an owner who lost the name, with all repositories, once one of them is saved', async () => {
      await store.save(owned({ id: '20' }, { ...bob, username: 'alice' }));
      await store.save(owned({}, carol));
      expect(await idsOf(store, 'carol')).to.deep.equal(['11', '10']);
      expect(await idsNamed(store, 'tool')).to.deep.equal(['10', '20']);
      expect(await idsOf(store, 'alice')).to.deep.equal(['20']);
    });

    it('does not give a name back because its newest holder has left it', async () => {
      await store.save(owned({ id: '20' }, { ...bob, username: 'alice' }));
      await store.save(owned({ id: '20' }, bob));
      expect(await idsOf(store, 'alice')).to.equal(undefined);
    });

    it('lets two swap their names', async () => {
      await store.save(owned({ id: '20', name: 'Bobs' }, bob));
      await store.save(owned({}, { ...alice, username: 'Bob' }));
      await store.save(owned({ id: '20', name: 'Bobs' }, { ...bob, username: 'Alice' }));
      expect(await idsOf(store, 'bob')).to.deep.equal(['11', '10']);
      expect(await idsOf(store, 'alice')).to.deep.equal(['20']);
    });

    it('lets one of many who claim a name at the same time have it', async () => {
      const ids = Array.from({ length: 40 }, (_, index) => String(100 + index));
      await Promise.all(ids.map((id) => store.save(owned({ id }, { ...bob, id, username: 'Claimed' }))));
      expect(await idsOf(store, 'claimed')).to.have.length(1);
    });
  });
}
