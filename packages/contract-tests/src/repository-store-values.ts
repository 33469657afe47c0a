import type { OwnedRepository, RepositoryStore } from '@codeties/core';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { expectFailure } from './expect-failure.js';
import { alice, hostRepository, idsOf, lookUp, owned, stored } from './repository-store-samples.js';

/** Which values a store keeps, and which it refuses. */
export function describeStoreValues(currentStore: () => RepositoryStore): void {
  describe('the values it keeps', () => {
    let store: RepositoryStore;

    beforeEach(() => {
      store = currentStore();
    });

    for (const id of ['0', '2147483648', '9007199254740991']) {
      it(`keeps the id ${id}, of a repository and of an owner`, async () => {
        const owner = { ...alice, id };
        await store.save(owned({ id }, owner));
        await store.save(owned({ id }, owner));
        expect(await lookUp(store, 'alice', 'tool')).to.deep.equal(stored({ id }, owner));
      });
    }

    it('tells the two highest ids apart', async () => {
      await store.save(owned({ id: '9007199254740990', name: 'one' }));
      await store.save(owned({ id: '9007199254740991', name: 'other' }));
      expect(await idsOf(store, 'alice')).to.deep.equal(['9007199254740990', '9007199254740991']);
    });

    it('keeps counts beyond 32 bits', async () => {
      const counts = { size: 2 ** 40 + 1, stars: 2 ** 31, watchers: Number.MAX_SAFE_INTEGER };
      await store.save(owned(counts));
      expect(await lookUp(store, 'alice', 'tool')).to.deep.equal(stored(counts));
    });

    it('leaves out stars and watchers that were not told, and tells none as 0', async () => {
      const { stars, watchers, ...untold } = hostRepository();
      expect([stars, watchers]).to.deep.equal([4, 5]);
      await store.save({ owner: alice, repository: untold });
      await store.save(owned({ id: '11', name: 'Other', stars: 0, watchers: 0 }));
      expect((await lookUp(store, 'alice', 'tool'))?.repository).to.not.have.any.keys('stars', 'watchers');
      const other = stored({ id: '11', name: 'Other', stars: 0, watchers: 0 });
      expect(await lookUp(store, 'alice', 'other')).to.deep.equal(other);
    });

    it('forgets stars and watchers that are not told any more', async () => {
      await store.save(owned());
      await store.save(owned({ stars: undefined, watchers: undefined }));
      expect((await lookUp(store, 'alice', 'tool'))?.repository).to.not.have.any.keys('stars', 'watchers');
    });

    it('keeps times to the second, and drops what is beyond', async () => {
      const [createdAt, updatedAt] = [new Date('1969-12-31T23:59:58.999Z'), new Date('2020-01-02T03:04:05.999Z')];
      await store.save(owned({ createdAt, updatedAt }));
      const expected = { createdAt: new Date('1969-12-31T23:59:58Z'), updatedAt: new Date('2020-01-02T03:04:05Z') };
      expect(await lookUp(store, 'alice', 'tool')).to.deep.equal(stored(expected));
    });

    it('keeps names apart that only look alike', async () => {
      const names = [
        'a',
        'a%',
        'a_',
        '%',
        '_',
        "a'",
        'a"',
        'a\\',
        'a?',
        'a$1',
        'a b',
        'a ',
        'é',
        'É',
        'e\u0301',
        '😀',
        'k',
        '\u212a',
      ];
      for (const [index, name] of names.entries()) await store.save(owned({ id: String(index), name }));
      for (const [index, name] of names.entries()) {
        expect(await lookUp(store, 'alice', name)).to.deep.equal(stored({ id: String(index), name }));
      }
    });

    for (const name of ['', 'tool\u0000', 'tool\ud800', 'x'.repeat(10_000)]) {
      it(`finds nothing under ${JSON.stringify(name.slice(0, 20))}, ${name.length} long`, async () => {
        await store.save(owned());
        expect(await lookUp(store, 'alice', name)).to.equal(undefined);
        expect(await store.repositoriesNamed(name, 2)).to.deep.equal([]);
      });
    }

    const impossible: readonly (readonly [string, OwnedRepository])[] = [
      ...['', 'id', '1.5', '-1', '1e3', '0x10', ' 1', '01', '9007199254740992', '99999999999999999999'].flatMap(
        (id) =>
          [
            [`the id ${JSON.stringify(id)} of a repository`, owned({ id })],
            [`the id ${JSON.stringify(id)} of an owner`, owned({}, { ...alice, id })],
          ] as const,
      ),
      ['a time that is none', owned({ createdAt: new Date(Number.NaN) })],
      ['a time after the year 9999', owned({ updatedAt: new Date(8e15) })],
      ['a repository without a name', owned({ name: '' })],
      ['a name that is not well-formed text', owned({ name: 'tool\ud800' })],
      ['a name with control characters', owned({ name: 'tool\u0000' })],
      ['an owner without a name', owned({}, { ...alice, username: '' })],
      ['half a star', owned({ stars: 0.5 })],
      ['a size below zero', owned({ size: -1 })],
    ];
    for (const [what, each] of impossible) {
      it(`says invalid_input for ${what}, and keeps nothing`, async () => {
        await expectFailure(store.save(each), 'invalid_input');
        expect(await idsOf(store, 'alice')).to.equal(undefined);
      });
    }
  });
}
