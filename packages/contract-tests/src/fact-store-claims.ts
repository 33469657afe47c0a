import type { FactStore } from '@codeties/core';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { claimOf, factOf, FAR_OFF, keepOne, LONG_AGO, minute } from './fact-store-samples.js';

/** The right to be the one who asks. */
export function describeFactClaims(currentStore: () => FactStore): void {
  describe('claim', () => {
    let store: FactStore;

    beforeEach(() => {
      store = currentStore();
    });

    it('is given once', async () => {
      await claimOf(store, 'a');
      expect(await store.claim(['a'], FAR_OFF)).to.equal(undefined);
    });

    it('is given for all of the keys or for none', async () => {
      await claimOf(store, 'b');
      expect(await store.claim(['a', 'b', 'c'], FAR_OFF)).to.equal(undefined);
      await claimOf(store, 'a', 'c');
    });

    it('is given for a key named twice', async () => {
      const claim = await claimOf(store, 'a', 'a');
      await claim.release();
      await claimOf(store, 'a');
    });

    it('is given for nothing, to everybody', async () => {
      await claimOf(store);
      await claimOf(store);
    });

    it('is free again, with all of its keys, once it is given back', async () => {
      const claim = await claimOf(store, 'a', 'b');
      await claim.release();
      await claimOf(store, 'b');
      await claimOf(store, 'a');
    });

    it('gives back nothing but its own keys', async () => {
      const claim = await claimOf(store, 'a');
      await claimOf(store, 'b');
      await claim.release();
      expect(await store.claim(['b'], FAR_OFF)).to.equal(undefined);
    });

    it('runs out at its end', async () => {
      await store.claim(['a', 'b'], LONG_AGO);
      await claimOf(store, 'b');
      await claimOf(store, 'a');
    });

    it('that ran out takes nothing from whoever has its keys by then', async () => {
      const old = await store.claim(['a'], LONG_AGO);
      await claimOf(store, 'a');
      await old?.release();
      expect(await store.claim(['a'], FAR_OFF)).to.equal(undefined);
    });

    it('that is given back twice takes nothing from whoever has its keys by then', async () => {
      const old = await claimOf(store, 'a');
      await old.release();
      await claimOf(store, 'a');
      await old.release();
      expect(await store.claim(['a'], FAR_OFF)).to.equal(undefined);
    });

    it('is given to one of many who ask at the same time', async () => {
      const claims = await Promise.all(Array.from({ length: 20 }, () => store.claim(['a', 'b'], FAR_OFF)));
      expect(claims.filter((claim) => claim !== undefined)).to.have.length(1);
    });

    it('is given to one of many who ask for the same keys, each in another order', async () => {
      const keys = Array.from({ length: 10 }, (_, index) => `key ${index}`);
      const orders = Array.from({ length: 20 }, (_, time) => (time % 2 === 0 ? keys : [...keys].reverse()));
      const claims = await Promise.all(orders.map((order) => store.claim(order, FAR_OFF)));
      expect(claims.filter((claim) => claim !== undefined)).to.have.length(1);
    });

    it('hinders nobody from reading and keeping', async () => {
      await claimOf(store, 'a');
      await keepOne(store, 'a', { text: 'one', readAt: minute(0) });
      expect((await factOf(store, 'a'))?.text).to.equal('one');
    });
  });
}
