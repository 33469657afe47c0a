import { toHandle, type GistHost, type GistPage, type Reading } from '@codeties/core';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { describeUpstreamFaults } from './describe-upstream-faults.js';
import { commonFaults } from './upstream-fault.js';
import type { UpstreamSubject } from './upstream-subject.js';

/** How many gists each of the people of a world has, by handle. */
export type GistHostWorld = Readonly<Record<string, number>>;

export interface GistHostSubject extends UpstreamSubject {
  readonly host: GistHost;
}

export interface GistHostHarness {
  /** A fresh host over exactly this world. */
  setup(world: GistHostWorld): GistHostSubject | Promise<GistHostSubject>;
}

/** The promises of the GistHost port, as tests that any implementation must pass. */
export function describeGistHost(name: string, harness: GistHostHarness): void {
  describe(`GistHost: ${name}`, () => {
    let subject: GistHostSubject;

    beforeEach(async () => {
      subject = await harness.setup({ ada: 65, bare: 0 });
    });

    afterEach(async () => {
      await subject.close();
    });

    const ask = (handle: string, page = 1, perPage = 30): Promise<GistPage | undefined> =>
      subject.host.gistsOf({ handle: toHandle(handle), page, perPage });

    it('gives a page, and says which are around it', async () => {
      const first = await ask('Ada');
      expect(first?.gists).to.have.length(30);
      expect(first?.pages).to.deep.equal({ next: 2, last: 3 });
      expect((await ask('ada', 2))?.pages).to.deep.equal({ first: 1, prev: 1, next: 3, last: 3 });
    });

    it('has a shorter last page, and empty ones behind it', async () => {
      expect((await ask('ada', 3))?.gists).to.have.length(5);
      expect((await ask('ada', 3))?.pages).to.deep.equal({ first: 1, prev: 2 });
      expect((await ask('ada', 9))?.gists).to.deep.equal([]);
    });

    it('gives pages that together are all gists, each once', async () => {
      const pages = await Promise.all([1, 2, 3, 4].map((page) => ask('ada', page, 17)));
      const all = pages.flatMap((page) => page?.gists ?? []).map((gist) => JSON.stringify(gist));
      expect(all).to.have.length(65);
      expect(new Set(all).size).to.equal(65);
    });

    it('tells somebody without gists from nobody', async () => {
      expect((await ask('bare'))?.gists).to.deep.equal([]);
      expect(await ask('nobody')).to.equal(undefined);
    });

    it('does not ask for a handle that its grammar cannot hold', async () => {
      for (const odd of ['ñandú', 'a/b', '..', 'favicon.ico']) expect(await ask(odd), odd).to.equal(undefined);
      expect(await subject.requestCount()).to.equal(0);
    });

    it('asks once for a page', async () => {
      const readings: Reading[] = [];
      const request = { handle: toHandle('ada'), page: 2, perPage: 30 };
      await subject.host.gistsOf(request, { onReading: (reading) => void readings.push(reading) });
      expect(readings).to.have.length(1);
      expect(await subject.requestCount()).to.equal(1);
    });

    describeUpstreamFaults({
      faults: commonFaults,
      subject: () => subject,
      ask: (call) => subject.host.gistsOf({ handle: toHandle('ada'), page: 1, perPage: 30 }, call),
      network: () => subject.host.network,
    });
  });
}
