import { CodetiesError, type CodetiesErrorOptions, type DeveloperAggregate, type HostReport } from '@codeties/core';
import { expect } from 'chai';
import type { Presentation } from '../../src/http/presentation.js';
import { createRedactor } from '../../src/index.js';
import { presenterFor } from '../../src/presenters/presenter-for.js';
import type { ContractName } from '../../src/index.js';

const now = new Date('2019-09-13T09:30:00Z');
const failures = { clock: { now: () => now }, redact: createRedactor(['hunter2']) };

const github = found('github');
const bitbucket = found('bitbucket');

function found(network: 'github' | 'bitbucket'): HostReport {
  const profile = { id: '1', username: 'PyPy', url: `https://${network}.test/PyPy`, followers: 3 };
  return { kind: 'found', network, profile };
}

function missing(network: 'github' | 'bitbucket', name = 'pypy'): HostReport {
  return { kind: 'missing', network, name };
}

function failed(network: 'github' | 'bitbucket', options: CodetiesErrorOptions): HostReport {
  return { kind: 'failed', network, error: new CodetiesError({ network, ...options }) };
}

function present(
  reports: readonly HostReport[],
  given: Partial<DeveloperAggregate> = {},
  contract: ContractName = 'plain',
): Presentation {
  const totals = { total: 0, original: 0, forked: 0, languages: new Map(), topics: new Map() };
  const aggregate: DeveloperAggregate = { reports, totals, notes: [], ...given };
  return presenterFor(contract).presentAggregate({ aggregate, username: 'pypy', failures });
}

describe('the presenters, of an aggregate', () => {
  it('write it in the order of the contract', () => {
    const totals = {
      total: 31,
      original: 27,
      forked: 4,
      stars: 1200,
      watchers: 140,
      followers: 88,
      openIssues: 12,
      languages: new Map([
        ['c', 3],
        ['python', 20],
      ]),
      topics: new Map([['jit', 2]]),
    };
    expect(present([github, bitbucket], { totals })).to.deep.equal({
      status: 200,
      body:
        '{"username":"pypy",' +
        '"profiles":{"github":{"username":"PyPy","url":"https://github.test/PyPy"},"bitbucket":{"username":"PyPy","url":"https://bitbucket.test/PyPy"}},' +
        '"repositories":{"total":31,"original":27,"forked":4},' +
        '"stars":1200,"watchers":140,"followers":88,"open_issues":12,' +
        '"languages":{"python":20,"c":3},"topics":{"jit":2}}',
    });
  });

  it('append what hosts keep to themselves, behind what failed', () => {
    const reports = [failed('github', { code: 'refused', detail: 'no hunter2' }), bitbucket];
    const { status, body, headers } = present(reports, { notes: ['a note'] });
    expect([status, headers]).to.deep.equal([200, undefined]);
    expect(body).to.match(
      /"topics":\{\},"partial":true,"errors":\["github refuses the configured credentials: no \[redacted\]"\],"notes":\["a note"\]\}$/,
    );
  });

  it('tell of a name that nobody knows, in the words of their contracts', () => {
    const reports = [missing('github'), missing('bitbucket', 'pypy_dev')];
    for (const [contract, denial] of [
      ['plain', 'is no a valid user in'],
      ['strict', 'is not a valid user in'],
    ] as const) {
      const errors = [`pypy ${denial} github`, `pypy_dev ${denial} bitbucket`];
      expect(present(reports, {}, contract)).to.deep.include({ status: 404, body: JSON.stringify({ errors }) });
    }
  });

  it('say what failed where nobody answered: the first failure gives the status, and all of them a sentence', () => {
    const limit = failed('github', { code: 'rate_limited', retryAt: new Date(now.getTime() + 42_000) });
    const late = failed('bitbucket', { code: 'timeout' });
    const sentences = ["github's rate limit is reached: try again in 42 s", 'bitbucket did not answer in time'];
    expect(present([limit, late])).to.deep.equal({
      status: 503,
      body: JSON.stringify({ errors: sentences }),
      headers: { 'Retry-After': '42' },
    });
    expect(present([missing('github'), late])).to.deep.equal({
      status: 504,
      body: JSON.stringify({ errors: sentences.slice(1) }),
      headers: {},
    });
  });
});
