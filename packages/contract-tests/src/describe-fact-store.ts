import type { FactStore } from '@codeties/core';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { describeFactClaims } from './fact-store-claims.js';
import { describeFactStoreFailures } from './fact-store-failures.js';
import { factOf, FAR_OFF, keepOne, LONG_AGO, minute } from './fact-store-samples.js';
import type { FactStoreSubject } from './fact-store-subject.js';
import { describeFactTexts } from './fact-store-texts.js';

export interface FactStoreHarness {
  /** A fresh store that holds nothing. */
  setup(): Promise<FactStoreSubject>;
}

/** The promises of the FactStore port, as tests that any implementation must pass. */
export function describeFactStore(name: string, harness: FactStoreHarness): void {
  describe(`FactStore: ${name}`, () => {
    let subject: FactStoreSubject;
    let store: FactStore;

    beforeEach(async () => {
      subject = await harness.setup();
      store = subject.store;
    });

    afterEach(async () => {
      await subject.close();
    });

    it('knows nothing at first', async () => {
      expect(await store.factsOf(['a', 'b'], LONG_AGO)).to.have.property('size', 0);
    });

    it('gives back what it keeps, to the millisecond', async () => {
      await keepOne(store, 'a', { text: 'one', readAt: minute(0) });
      expect(await factOf(store, 'a')).to.deep.equal({ text: 'one', readAt: minute(0) });
    });

    it('leaves out the keys that have nothing, and gives nothing that was not asked for', async () => {
      const fact = { text: 'one', readAt: minute(0) };
      await store.keep(new Map(['a', 'b', 'c'].map((key) => [key, fact])), FAR_OFF);
      expect([...(await store.factsOf(['a', 'x', 'c'], LONG_AGO)).keys()].sort()).to.deep.equal(['a', 'c']);
    });

    it('gives a fact once for a key asked for twice', async () => {
      await keepOne(store, 'a', { text: 'one', readAt: minute(0) });
      expect(await store.factsOf(['a', 'a'], LONG_AGO)).to.have.property('size', 1);
    });

    it('takes no keys and no facts', async () => {
      await store.keep(new Map(), FAR_OFF);
      expect(await store.factsOf([], LONG_AGO)).to.have.property('size', 0);
    });

    it('gives what was read at the time asked for or later, and nothing older', async () => {
      await keepOne(store, 'a', { text: 'one', readAt: minute(0) });
      expect(await store.factsOf(['a'], minute(0))).to.have.property('size', 1);
      expect(await store.factsOf(['a'], new Date(minute(0).getTime() + 1))).to.have.property('size', 0);
    });

    it('keeps what was read later in the place of what was read before', async () => {
      await keepOne(store, 'a', { text: 'one', readAt: minute(0) });
      await keepOne(store, 'a', { text: 'two', readAt: minute(1) });
      expect(await factOf(store, 'a')).to.deep.equal({ text: 'two', readAt: minute(1) });
    });

    it('keeps what is kept last of what was read at the same time', async () => {
      await keepOne(store, 'a', { text: 'one', readAt: minute(0) });
      await keepOne(store, 'a', { text: 'two', readAt: minute(0) });
      expect(await factOf(store, 'a')).to.deep.equal({ text: 'two', readAt: minute(0) });
    });

    it('lets what was read later stay, and keeps the others that come with what was read before', async () => {
      await keepOne(store, 'a', { text: 'new', readAt: minute(1) });
      const old = { text: 'old', readAt: minute(0) };
      await store.keep(new Map(['a', 'b'].map((key) => [key, old])), FAR_OFF);
      expect(await factOf(store, 'a')).to.deep.equal({ text: 'new', readAt: minute(1) });
      expect(await factOf(store, 'b')).to.deep.equal(old);
    });

    it('takes facts that may be forgotten at once', async () => {
      await store.keep(new Map([['a', { text: 'one', readAt: minute(0) }]]), LONG_AGO);
      await keepOne(store, 'b', { text: 'two', readAt: minute(0) });
      expect(await factOf(store, 'b')).to.deep.equal({ text: 'two', readAt: minute(0) });
    });

    it('remembers a fact that is kept again for longer', async () => {
      const fact = { text: 'one', readAt: minute(0) };
      await store.keep(new Map([['a', fact]]), LONG_AGO);
      await keepOne(store, 'a', fact);
      expect(await factOf(store, 'a')).to.deep.equal(fact);
    });

    describeFactTexts(() => store);
    describeFactClaims(() => store);
    describeFactStoreFailures(() => subject);
  });
}
