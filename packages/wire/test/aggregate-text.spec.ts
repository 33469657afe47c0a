import { CodetiesError, type AggregateTotals, type DeveloperAggregate, type HostReport } from '@codeties/core';
import { expect } from 'chai';
import fc from 'fast-check';
import { aggregateSchema, aggregateText } from '../src/index.js';

const nothing: AggregateTotals = { total: 0, original: 0, forked: 0, languages: new Map(), topics: new Map() };

const github = found('github');
const bitbucket = found('bitbucket');

function found(network: 'github' | 'bitbucket'): HostReport {
  const profile = { id: '1', username: 'PyPy', url: `https://${network}.test/PyPy`, followers: 3 };
  return { kind: 'found', network, profile };
}

function textOf(reports: readonly HostReport[], given: Partial<DeveloperAggregate> = {}): string {
  const aggregate = { reports, totals: nothing, notes: [], ...given };
  return aggregateText({
    aggregate,
    username: 'pypy',
    failures: { redact: (text) => text.replaceAll('hunter2', '…') },
  });
}

describe('aggregateText', () => {
  it('writes it in the order of the contract', () => {
    const totals: AggregateTotals = {
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
    expect(textOf([github, bitbucket], { totals })).to.equal(
      '{"username":"pypy",' +
        '"profiles":{"github":{"username":"PyPy","url":"https://github.test/PyPy"},"bitbucket":{"username":"PyPy","url":"https://bitbucket.test/PyPy"}},' +
        '"repositories":{"total":31,"original":27,"forked":4},' +
        '"stars":1200,"watchers":140,"followers":88,"open_issues":12,' +
        '"languages":{"python":20,"c":3},"topics":{"jit":2}}',
    );
  });

  it('puts the most frequent first and then goes by name, also where a name is a number', () => {
    const topics = new Map([
      ['2048', 1],
      ['b', 2],
      ['a', 2],
      ['__proto__', 3],
      ['"', 1],
    ]);
    expect(textOf([github], { totals: { ...nothing, topics } })).to.match(
      /"topics":\{"__proto__":3,"a":2,"b":2,"\\"":1,"2048":1\}\}$/,
    );
  });

  it('takes no number for zero that nobody gave', () => {
    expect(textOf([github, { kind: 'missing', network: 'bitbucket', name: 'pypy' }])).to.include(
      '"bitbucket":null},"repositories":{"total":0,"original":0,"forked":0},"stars":null,"watchers":null,"followers":null,"open_issues":null,"languages":{},"topics":{}}',
    );
  });

  it('appends what hosts keep to themselves, behind what failed', () => {
    const error = new CodetiesError({ network: 'github', code: 'refused', detail: 'no hunter2' });
    const text = textOf([{ kind: 'failed', network: 'github', error }, bitbucket], { notes: ['a note'] });
    expect(text).to.match(
      /"topics":\{\},"partial":true,"errors":\["github refuses the configured credentials: no …"\],"notes":\["a note"\]\}$/,
    );
  });

  it('is what its schema reads, whatever languages and topics are called', () => {
    const counts = fc.array(fc.tuple(fc.string(), fc.nat())).map((entries) => new Map(entries));
    fc.assert(
      fc.property(counts, counts, (languages, topics) => {
        // zod leaves this name out of every record.
        topics.delete('__proto__');
        languages.delete('__proto__');
        const answer = aggregateSchema.parse(
          JSON.parse(textOf([github], { totals: { ...nothing, languages, topics } })),
        );
        expect(new Map(Object.entries(answer.languages))).to.deep.equal(languages);
        expect(new Map(Object.entries(answer.topics))).to.deep.equal(topics);
      }),
    );
  });
});
