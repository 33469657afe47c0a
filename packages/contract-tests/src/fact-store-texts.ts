import type { FactStore, StoredFact } from '@codeties/core';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { claimOf, factOf, FAR_OFF, keepOne, LONG_AGO, minute } from './fact-store-samples.js';

/** Names that a store may mistake for one another, or for something of its own. */
const oddKeys = [
  'a',
  'A',
  'a ',
  ' a',
  'é',
  'e\u0301',
  'k',
  '\u212a',
  '😀',
  '%',
  '_',
  "'",
  '"',
  '\\',
  '?',
  '$1',
  '{a,b}',
  'null',
  '\u2028',
  'x'.repeat(300),
  `${'x'.repeat(299)}y`,
  '😀'.repeat(150),
  '中'.repeat(300),
];

/** What a store can hold, of keys and of texts. */
export function describeFactTexts(currentStore: () => FactStore): void {
  describe('what it holds', () => {
    let store: FactStore;

    beforeEach(() => {
      store = currentStore();
    });

    it('keeps keys apart that only look alike', async () => {
      for (const [index, key] of oddKeys.entries()) {
        await keepOne(store, key, { text: String(index), readAt: minute(0) });
      }
      const found = await store.factsOf(oddKeys, LONG_AGO);
      expect(oddKeys.map((key) => found.get(key)?.text)).to.deep.equal(oddKeys.map((_, index) => String(index)));
    });

    it('claims keys apart that only look alike', async () => {
      for (const key of oddKeys) await claimOf(store, key);
      for (const key of oddKeys) expect(await store.claim([key], FAR_OFF)).to.equal(undefined);
    });

    for (const text of ['', ' ', '\u0000\u0001', 'line\r\nline', '"\\\'', '😀 e\u0301', '{"a":[1]}']) {
      it(`gives ${JSON.stringify(text)} back as it is`, async () => {
        await keepOne(store, 'a', { text: JSON.stringify(text), readAt: minute(0) });
        expect((await factOf(store, 'a'))?.text).to.equal(JSON.stringify(text));
      });
    }

    it('keeps a long text', async () => {
      const text = JSON.stringify(Array.from({ length: 20_000 }, (_, index) => String(1e9 + index)));
      expect(text.length).to.be.greaterThan(200_000);
      await keepOne(store, 'a', { text, readAt: minute(0) });
      expect((await factOf(store, 'a'))?.text === text).to.equal(true);
    });

    it('keeps, gives and claims thousands at once', async () => {
      const entries = Array.from({ length: 2_000 }, (_, index): [string, StoredFact] => [
        `key ${index}`,
        { text: String(index), readAt: minute(index) },
      ]);
      const keys = entries.map(([key]) => key);
      await store.keep(new Map(entries), FAR_OFF);
      expect(new Map([...(await store.factsOf(keys, LONG_AGO))].sort(byTime))).to.deep.equal(new Map(entries));
      const claim = await claimOf(store, ...keys);
      expect(await store.claim(['key 1999'], FAR_OFF)).to.equal(undefined);
      await claim.release();
      await claimOf(store, 'key 1999');
    });

    it('keeps all that is kept at the same time, in whatever order', async () => {
      const keys = Array.from({ length: 20 }, (_, index) => `key ${index}`);
      const facts = new Map(keys.map((key) => [key, { text: key, readAt: minute(0) }]));
      const turned = new Map([...facts].reverse());
      await Promise.all(Array.from({ length: 20 }, (_, time) => store.keep(time % 2 === 0 ? facts : turned, FAR_OFF)));
      expect(await store.factsOf(keys, LONG_AGO)).to.have.property('size', 20);
    });

    it('keeps what was read last of all that is kept at the same time', async () => {
      const readings = [3, 9, 1, 7, 5].map((count): StoredFact => ({ text: String(count), readAt: minute(count) }));
      await Promise.all(readings.map((fact) => keepOne(store, 'a', fact)));
      expect(await factOf(store, 'a')).to.deep.equal({ text: '9', readAt: minute(9) });
    });
  });
}

function byTime([, one]: [string, StoredFact], [, other]: [string, StoredFact]): number {
  return one.readAt.getTime() - other.readAt.getTime();
}
