import { toHandle, type Handle, type OrgDirectory, type Reading } from '@codeties/core';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { describeUpstreamFaults } from './describe-upstream-faults.js';
import { expectFailure } from './expect-failure.js';
import { codeOfFault, commonFaults, type ImpossibleFault } from './upstream-fault.js';
import type { UpstreamSubject } from './upstream-subject.js';

/** The logins of a world, each with the organisations it belongs to, by login. */
export type OrgDirectoryWorld = Readonly<Record<string, readonly string[]>>;

export interface OrgDirectorySubject extends UpstreamSubject {
  readonly directory: OrgDirectory;
}

export interface OrgDirectoryHarness {
  /** A fresh directory over exactly this world. Its network pages lists by at most 100. */
  setup(world: OrgDirectoryWorld): OrgDirectorySubject | Promise<OrgDirectorySubject>;
  /**
   * What cannot befall what is behind this directory, since it has no such thing: a file knows no limits and no pages. The suite is then silent
   * about it. What can happen is brought about by `misbehave`, and never put here because that is inconvenient. Absent, everything can.
   */
  readonly cannotHappen?: readonly ImpossibleFault[] | undefined;
}

const manyOrganisations = Array.from({ length: 137 }, (_, index) => `many${String(index).padStart(3, '0')}`);

const world: OrgDirectoryWorld = {
  Ada: ['engines', 'Poets'],
  grace: ['engines'],
  loner: [],
  joiner: manyOrganisations,
};

/** The promises of the OrgDirectory port, as tests that any implementation must pass. */
export function describeOrgDirectory(name: string, harness: OrgDirectoryHarness): void {
  const impossible = new Set(harness.cannotHappen);
  const canHappen = (fault: ImpossibleFault): boolean => !impossible.has(fault);
  const faultsOfLaterPages = canHappen('later-page') ? (['rate-limited', 'not-json', 'wrong-shape'] as const) : [];

  describe(`OrgDirectory: ${name}`, () => {
    let subject: OrgDirectorySubject;

    beforeEach(async () => {
      subject = await harness.setup(world);
    });

    afterEach(async () => {
      await subject.close();
    });

    const loginsOf = async (...names: string[]): Promise<Record<string, string[]>> => {
      const found = await subject.directory.organisationsOf(names.map(toHandle));
      return Object.fromEntries([...found].map(([handle, list]) => [handle, list.map(({ login }) => login).sort()]));
    };

    it('tells the organisations of each handle', async () => {
      expect(await loginsOf('ada', 'grace')).to.deep.equal({ ada: ['Poets', 'engines'], grace: ['engines'] });
    });

    it('gives the same organisation the same id for everybody', async () => {
      const [ada, grace] = [toHandle('ada'), toHandle('grace')];
      const found = await subject.directory.organisationsOf([ada, grace]);
      const idOfEngines = (handle: Handle): string | undefined =>
        found.get(handle)?.find(({ login }) => login === 'engines')?.id;
      expect(idOfEngines(ada)).to.be.a('string');
      expect(idOfEngines(ada)).to.equal(idOfEngines(grace));
    });

    it('knows a handle in any case', async () => {
      expect(await loginsOf('ADA')).to.deep.equal({ ada: ['Poets', 'engines'] });
    });

    it('tells somebody without organisations from nobody', async () => {
      expect(await loginsOf('loner', 'nobody')).to.deep.equal({ loner: [] });
    });

    it('reads every page', async () => {
      expect(await loginsOf('joiner')).to.deep.equal({ joiner: manyOrganisations });
    });

    it('leaves out a handle that the grammar cannot hold, without asking', async () => {
      expect(await loginsOf('ñandú', '-x', 'a--b', 'a/b', '..', 'a'.repeat(40))).to.deep.equal({});
      expect(await subject.requestCount()).to.equal(0);
    });

    it('asks once for a handle given twice', async () => {
      await loginsOf('grace', 'Grace');
      expect(await subject.requestCount()).to.equal(1);
    });

    it('asks nothing for nobody', async () => {
      expect(await loginsOf()).to.deep.equal({});
      expect(await subject.requestCount()).to.equal(0);
    });

    it('tells its observer each reading', async () => {
      const readings: Reading[] = [];
      const onReading = (reading: Reading): void => void readings.push(reading);
      await subject.directory.organisationsOf([toHandle('joiner'), toHandle('nobody')], { onReading });
      const requests = readings.reduce((sum, reading) => sum + reading.requests, 0);
      expect(requests).to.equal(await subject.requestCount());
      for (const reading of readings) expect(reading).to.include({ network: subject.directory.network, rows: 0 });
    });

    if (canHappen('later-page') && canHappen('server-error')) {
      it('gives no half answer when one handle of several cannot be read to its end', async () => {
        await subject.misbehave('server-error', 2);
        const asked = subject.directory.organisationsOf([toHandle('grace'), toHandle('joiner')]);
        await expectFailure(asked, codeOfFault['server-error']);
      });
    }

    for (const fault of faultsOfLaterPages.filter(canHappen)) {
      it(`says ${codeOfFault[fault]} when the second page is ${fault}`, async () => {
        await subject.misbehave(fault, 2);
        await expectFailure(subject.directory.organisationsOf([toHandle('joiner')]), codeOfFault[fault]);
      });
    }

    describeUpstreamFaults({
      faults: commonFaults.filter(canHappen),
      subject: () => subject,
      ask: (call) => subject.directory.organisationsOf([toHandle('ada')], call),
      network: () => subject.directory.network,
    });
  });
}
