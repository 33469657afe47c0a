import type { DeveloperAggregate, GroupProgress } from '@codeties/core';
import { expect } from 'chai';
import { aggregateForPeople } from '../../src/output/aggregate-for-people.js';
import { counted } from '../../src/output/counted.js';
import { costText } from '../../src/output/cost-text.js';
import { gistsText } from '../../src/output/gists-text.js';
import { inColumns } from '../../src/output/in-columns.js';
import { progressText } from '../../src/output/progress-text.js';
import { createColours } from '../../src/terminal/colours.js';

const source = { fromCache: false, requests: 1 };

function progress(done: number, total: number): GroupProgress {
  return {
    step: 'reading_follows',
    done,
    total,
    sources: [
      { ...source, network: 'github', rows: 7 },
      { ...source, network: 'twitter', rows: 1234 },
    ],
  };
}

const nothing: DeveloperAggregate = {
  reports: [{ kind: 'missing', network: 'bitbucket', name: 'c\u202Ed' }],
  totals: { total: 0, original: 0, forked: 0, languages: new Map(), topics: new Map() },
  notes: [],
};

describe('progressText', () => {
  it('shows the share that is done, and the rows that were bought', () => {
    expect(progressText(progress(5, 20))).to.equal(
      '[#####...............]  25 %  reading who follows whom: 5 of 20, 1,234 rows bought',
    );
  });

  it('does not say that all is done before it is', () => {
    expect(progressText(progress(999, 1000))).to.include(' 99 %');
    expect(progressText(progress(1000, 1000))).to.include('100 %');
  });

  it('takes nothing to do for done', () => {
    expect(progressText(progress(0, 0))).to.include('[####################] 100 %');
  });
});

describe('inColumns', () => {
  it('sets cells below one another, whatever colours they are in', () => {
    const { green } = createColours(true);
    const rows = [
      [green('ab'), 'x'],
      ['abcd', 'y'],
    ];
    expect(inColumns(rows)).to.deep.equal([`${green('ab')}    x`, 'abcd  y']);
  });

  it('leaves no spaces at the end of lines', () => {
    expect(
      inColumns([
        ['a', ''],
        ['b', 'long'],
      ]),
    ).to.deep.equal(['a', 'b  long']);
  });
});

describe('costText', () => {
  it('tells requests of all, and rows with their price where they are billed', () => {
    expect(
      costText([
        { network: 'github', requests: 1, rows: 5 },
        { network: 'twitter', requests: 1200, rows: 12_345 },
      ]),
    ).to.equal('GitHub 1 request; X 1,200 requests, 12,345 rows ($123.45)');
  });
});

describe('aggregateForPeople and gistsText', () => {
  it('show names with nothing in them that a terminal obeys', () => {
    const [isSandbox, colours] = [false, createColours(false)];
    const gists = gistsText({ gists: [], pages: {} }, { name: 'a\u202Eb', page: 1, isSandbox, colours });
    expect(gists).to.equal('a b has 0 gists on page 1');
    const aggregate = aggregateForPeople(nothing, { username: 'a\u202Eb', isSandbox, colours });
    expect(aggregate.split('\n').slice(0, 2)).to.deep.equal(['a b', '  Bitbucket     knows no c d']);
  });
});

describe('counted', () => {
  it('speaks of one and of many', () => {
    expect([counted(1, 'row'), counted(0, 'row'), counted(2, 'repository', 'repositories')]).to.deep.equal([
      '1 row',
      '0 rows',
      '2 repositories',
    ]);
  });
});
