import { expect } from 'chai';
import { CodetiesError, developerAggregate } from '../src/index.js';
import { createInMemoryCodeHost, type InMemoryCodeHost } from '../src/testing/index.js';

describe('developerAggregate', () => {
  let github: InMemoryCodeHost;
  let bitbucket: InMemoryCodeHost;

  beforeEach(() => {
    github = createInMemoryCodeHost({
      members: {
        pypy: [
          { name: 'pypy', language: 'Python', stars: 5, topics: ['jit'] },
          { name: 'fork', isFork: true },
        ],
      },
    });
    bitbucket = createInMemoryCodeHost({
      network: 'bitbucket',
      members: { pypy: [{ name: 'old', language: 'python' }], pypy_dev: [{ name: 'more' }] },
    });
  });

  const ask = (githubName = 'pypy', bitbucketName = githubName): ReturnType<typeof developerAggregate> =>
    developerAggregate([
      { host: github, name: githubName },
      { host: bitbucket, name: bitbucketName },
    ]);

  it('adds up what the hosts have', async () => {
    const { totals, reports } = await ask();
    expect(reports.map(({ kind }) => kind)).to.deep.equal(['found', 'found']);
    expect(totals).to.deep.include({ total: 3, original: 2, forked: 1, stars: 5, watchers: undefined });
    expect([...totals.languages]).to.deep.equal([['python', 2]]);
    expect([...totals.topics]).to.deep.equal([['jit', 1]]);
  });

  it('asks each host under its own name', async () => {
    const { reports, totals } = await ask('pypy', 'pypy_dev');
    expect(reports).to.have.nested.property('[1].profile.username', 'pypy_dev');
    expect(totals.total).to.equal(3);
  });

  it('tells who is missing where, as it was typed', async () => {
    const { reports } = await ask('PyPy_Dev');
    expect(reports[0]).to.deep.equal({ kind: 'missing', network: 'github', name: 'PyPy_Dev' });
    expect(reports[1]?.kind).to.equal('found');
  });

  it('leaves one host untouched by the failure of the other', async () => {
    bitbucket.upstream.fail({ code: 'rate_limited' });
    const { reports, totals } = await ask();
    expect(reports[1]).to.have.nested.property('error.code', 'rate_limited');
    expect(totals.total).to.equal(2);
  });

  it('counts nothing of a host that fails on the way', async () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ name: `r${index}` }));
    github = createInMemoryCodeHost({ members: { pypy: many } });
    const asked = ask();
    queueMicrotask(() => {
      github.upstream.fail({ code: 'unavailable' });
    });
    const { reports, totals } = await asked;
    expect(reports[0]?.kind).to.equal('failed');
    expect(totals.total).to.equal(1);
  });

  it('asks nobody under a name that cannot be one', async () => {
    const failure: unknown = await ask('').catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(CodetiesError);
    expect(github.upstream.requestCount).to.equal(0);
  });
});
