import { toHandle, type RepositoryStore } from '@codeties/core';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { describeStoreFailures } from './repository-store-failures.js';
import { describeStoreNames } from './repository-store-names.js';
import { alice, bob, idsNamed, idsOf, lookUp, owned, stored, storedRepository } from './repository-store-samples.js';
import type { RepositoryStoreSubject } from './repository-store-subject.js';
import { describeStoreValues } from './repository-store-values.js';

export interface RepositoryStoreHarness {
  /** A fresh store that holds nothing. */
  setup(): Promise<RepositoryStoreSubject>;
}

/** The promises of the RepositoryStore port, as tests that any implementation must pass. */
export function describeRepositoryStore(name: string, harness: RepositoryStoreHarness): void {
  describe(`RepositoryStore: ${name}`, () => {
    let subject: RepositoryStoreSubject;
    let store: RepositoryStore;

    beforeEach(async () => {
      subject = await harness.setup();
      store = subject.store;
    });

    afterEach(async () => {
      await subject.close();
    });

    it('knows nobody and nothing at first', async () => {
      expect(await store.repositoriesOf(toHandle('alice'))).to.equal(undefined);
      expect(await lookUp(store, 'alice', 'tool')).to.equal(undefined);
      expect(await store.repositoriesNamed('tool', 2)).to.deep.equal([]);
    });

    it('gives back what it keeps of a repository, whichever way it is looked up', async () => {
      await store.save(owned());
      expect(await lookUp(store, 'Alice', 'Tool')).to.deep.equal(stored());
      expect(await store.repositoriesNamed('Tool', 2)).to.deep.equal([stored()]);
      expect(await store.repositoriesOf(toHandle('Alice'))).to.deep.equal({
        owner: { id: '1', username: 'Alice' },
        repositories: [storedRepository()],
      });
    });

    it('looks names up without regard to case, and gives them back as they are spelt', async () => {
      await store.save(owned());
      for (const [owner, repository] of [
        ['alice', 'tool'],
        ['ALICE', 'TOOL'],
      ] as const) {
        expect(await lookUp(store, owner, repository)).to.deep.equal(stored());
        expect(await store.repositoriesNamed(repository, 2)).to.deep.equal([stored()]);
        expect((await store.repositoriesOf(toHandle(owner)))?.owner.username).to.equal('Alice');
      }
    });

    it('gives all of somebody’s repositories by name, whatever its case, and nobody else’s', async () => {
      await store.save(owned({ id: '30', name: 'b' }));
      await store.save(owned({ id: '20', name: 'C' }));
      await store.save(owned({ id: '9', name: 'A' }));
      await store.save(owned({ id: '10', name: 'a-b' }));
      await store.save(owned({ id: '40', name: 'a' }, bob));
      expect(await idsOf(store, 'alice')).to.deep.equal(['9', '10', '30', '20']);
      expect(await idsOf(store, 'bob')).to.deep.equal(['40']);
    });

    it('tells repositories of one name apart by their owners', async () => {
      await store.save(owned());
      await store.save(owned({ id: '11' }, bob));
      expect(await lookUp(store, 'alice', 'tool')).to.deep.equal(stored());
      expect(await lookUp(store, 'bob', 'tool')).to.deep.equal(stored({ id: '11' }, bob));
      expect(await idsNamed(store, 'tool')).to.deep.equal(['10', '11']);
    });

    it('gives no more repositories of a name than were asked for, those of the lowest ids', async () => {
      for (const id of ['101', '9', '20']) await store.save(owned({ id }, { ...bob, id, username: `owner${id}` }));
      expect(await idsNamed(store, 'tool', 0)).to.deep.equal([]);
      expect(await idsNamed(store, 'tool', 2)).to.deep.equal(['9', '20']);
      expect(await idsNamed(store, 'tool', 3)).to.deep.equal(['9', '20', '101']);
      expect(await idsNamed(store, 'tool', 50)).to.have.length(3);
    });

    it('updates what it knows when it is saved again', async () => {
      await store.save(owned());
      const changes = { url: 'https://github.com/moved', isPrivate: true, size: 124, stars: 0, watchers: 9 };
      const updatedAt = new Date('2021-01-01T00:00:00Z');
      await store.save(owned({ ...changes, updatedAt }));
      expect(await lookUp(store, 'alice', 'tool')).to.deep.equal(stored({ ...changes, updatedAt }));
      expect(await idsOf(store, 'alice')).to.deep.equal(['10']);
    });

    it('keeps all that is saved at the same time', async () => {
      const ids = Array.from({ length: 60 }, (_, index) => String(100 + index));
      await Promise.all(ids.map((id) => store.save(owned({ id, name: `tool-${id}` }))));
      expect(await idsOf(store, 'alice')).to.deep.equal(ids);
    });

    it('keeps a repository once that many save at the same time', async () => {
      const saving = Array.from({ length: 60 }, (_, stars) => store.save(owned({ stars }, stars % 2 ? alice : bob)));
      await Promise.all(saving);
      expect(await idsNamed(store, 'tool')).to.deep.equal(['10']);
      expect((await store.repositoriesNamed('tool', 2))[0]?.repository.stars).to.be.within(0, 59);
    });

    describeStoreValues(() => store);
    describeStoreNames(() => store);
    describeStoreFailures(() => subject);
  });
}
