import { toHandle, type CodeHost, type Portfolio, type Reading, type Repository } from '@codeties/core';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { codeHostWorld, type CodeHostWorld } from './code-host-world.js';
import { describeUpstreamFaults } from './describe-upstream-faults.js';
import { expectFailure } from './expect-failure.js';
import { codeOfFault, commonFaults } from './upstream-fault.js';
import type { UpstreamSubject } from './upstream-subject.js';

export interface CodeHostSubject extends UpstreamSubject {
  readonly host: CodeHost;
}

export interface CodeHostHarness {
  /** A fresh host over exactly this world. Its network pages lists by at most 100. */
  setup(world: CodeHostWorld): CodeHostSubject | Promise<CodeHostSubject>;
}

/** The promises of the CodeHost port, as tests that any implementation must pass. */
export function describeCodeHost(name: string, harness: CodeHostHarness): void {
  describe(`CodeHost: ${name}`, () => {
    let subject: CodeHostSubject;

    beforeEach(async () => {
      subject = await harness.setup(codeHostWorld);
    });

    afterEach(async () => {
      await subject.close();
    });

    const collect = async (portfolio: Portfolio | undefined): Promise<Repository[]> => {
      const repositories: Repository[] = [];
      for await (const page of portfolio?.repositories ?? []) repositories.push(...page);
      return repositories;
    };
    const repositoriesOf = async (owner: string): Promise<Repository[]> =>
      collect(await subject.host.portfolioOf(toHandle(owner)));

    it('finds somebody in any case', async () => {
      const portfolio = await subject.host.portfolioOf(toHandle('ADA'));
      expect(portfolio?.profile.username.toLowerCase()).to.equal('ada');
      expect(portfolio?.profile.url).to.match(/^https?:\/\//);
    });

    it('tells somebody without repositories from nobody', async () => {
      expect(await subject.host.portfolioOf(toHandle('nobody'))).to.equal(undefined);
      expect(await subject.host.portfolioOf(toHandle('bare'))).not.to.equal(undefined);
      expect(await repositoriesOf('bare')).to.deep.equal([]);
    });

    it('does not ask for a handle that its grammar cannot hold', async () => {
      for (const odd of ['ñandú', 'a/b', '..', 'a'.repeat(70)]) {
        expect(await subject.host.portfolioOf(toHandle(odd)), odd).to.equal(undefined);
        expect(await subject.host.repositoryOf({ owner: toHandle(odd), name: 'engine' }), odd).to.equal(undefined);
      }
      expect(await subject.requestCount()).to.equal(0);
    });

    it('shows public repositories, and what they are', async () => {
      const found = (await repositoriesOf('ada')).map(({ name: title, isFork, isPrivate, language }) => ({
        title,
        isFork,
        isPrivate,
        language: language?.toLowerCase(),
      }));
      expect(found.sort((one, other) => (one.title < other.title ? -1 : 1))).to.deep.equal([
        { title: 'engine', isFork: false, isPrivate: false, language: 'python' },
        { title: 'notes', isFork: false, isPrivate: false, language: undefined },
        { title: 'poem', isFork: true, isPrivate: false, language: 'c' },
      ]);
    });

    for (const [owner, count] of [
      ['hundred', 100],
      ['hundredone', 101],
      ['many', 237],
    ] as const) {
      it(`reads every page of ${count}, each repository once`, async () => {
        const names = (await repositoriesOf(owner)).map((repository) => repository.name);
        expect(names).to.have.length(count);
        expect(new Set(names).size).to.equal(count);
      });
    }

    it('can be broken off', async () => {
      const portfolio = await subject.host.portfolioOf(toHandle('many'));
      for await (const page of portfolio?.repositories ?? []) {
        expect(page.length).to.be.greaterThan(0);
        break;
      }
      expect(await repositoriesOf('bare')).to.deep.equal([]);
    });

    it('gives one repository with its owner, in any case', async () => {
      const found = await subject.host.repositoryOf({ owner: toHandle('Ada'), name: 'Engine' });
      expect(found?.owner.username.toLowerCase()).to.equal('ada');
      expect(found?.repository).to.deep.include({ name: 'engine', isFork: false, isPrivate: false });
      expect(found?.repository.createdAt).to.be.instanceOf(Date);
    });

    it('gives the same repository the same id, alone and in a list', async () => {
      const alone = await subject.host.repositoryOf({ owner: toHandle('ada'), name: 'engine' });
      const listed = (await repositoriesOf('ada')).find((repository) => repository.name === 'engine');
      expect(alone?.repository.id).to.be.a('string').and.to.equal(listed?.id);
    });

    it('has no repository that nobody has, or that is private', async () => {
      for (const [owner, title] of [
        ['ada', 'nothing'],
        ['nobody', 'engine'],
        ['ada', 'secret'],
      ] as const) {
        expect(await subject.host.repositoryOf({ owner: toHandle(owner), name: title }), title).to.equal(undefined);
      }
    });

    it('does not ask for a repository whose name cannot be one', async () => {
      for (const odd of ['', '.', '..', 'a/b', 'a b', '../secret', 'a'.repeat(101)]) {
        expect(await subject.host.repositoryOf({ owner: toHandle('ada'), name: odd }), odd).to.equal(undefined);
      }
      expect(await subject.requestCount()).to.equal(0);
    });

    it('tells its observer each request', async () => {
      const readings: Reading[] = [];
      await collect(
        await subject.host.portfolioOf(toHandle('many'), { onReading: (each) => void readings.push(each) }),
      );
      expect(readings.reduce((sum, { requests }) => sum + requests, 0)).to.equal(await subject.requestCount());
    });

    for (const fault of ['rate-limited', 'server-error', 'not-json', 'wrong-shape'] as const) {
      it(`says ${codeOfFault[fault]} when the second page is ${fault}`, async () => {
        const portfolio = await subject.host.portfolioOf(toHandle('many'));
        await subject.misbehave(fault, 2);
        await expectFailure(collect(portfolio), codeOfFault[fault]);
      });
    }

    it('stops between pages at an abort', async () => {
      const abort = new AbortController();
      const portfolio = await subject.host.portfolioOf(toHandle('many'), { signal: abort.signal });
      abort.abort();
      await expectFailure(collect(portfolio), 'aborted');
    });

    describe('asked for somebody', () => {
      describeUpstreamFaults({
        faults: commonFaults,
        subject: () => subject,
        ask: async (call) => collect(await subject.host.portfolioOf(toHandle('ada'), call)),
        network: () => subject.host.network,
      });
    });

    describe('asked for a repository', () => {
      describeUpstreamFaults({
        faults: commonFaults,
        subject: () => subject,
        ask: (call) => subject.host.repositoryOf({ owner: toHandle('ada'), name: 'engine' }, call),
        network: () => subject.host.network,
      });
    });
  });
}
