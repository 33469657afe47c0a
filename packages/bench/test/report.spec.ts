import { expect } from 'chai';
import type { Figure, Verdict } from '../src/report/figure.js';
import { formatNumber } from '../src/report/format-number.js';
import { machineFacts } from '../src/report/machine-facts.js';
import { renderPage } from '../src/report/render-page.js';
import { renderTable } from '../src/report/render-table.js';
import { isMet, renderVerdict } from '../src/report/render-verdict.js';

const atLeast: Verdict = { subject: 'speed', target: 0.5, isMost: false, measured: 0.4 };
const atMost: Verdict = { subject: 'growth', target: 50, isMost: true, measured: 12.3, unit: 'MB' };

const figure: Figure = {
  title: 'A figure',
  method: ['How it was measured.'],
  tables: [{ headings: ['what', 'how much'], rows: [['this', '1']] }],
  verdicts: [atLeast, atMost],
  pictures: [{ file: 'a.svg', alternative: 'a picture', svg: '<svg/>' }],
};

const facts = machineFacts({
  now: new Date('2026-11-20T12:00:00Z'),
  isPinned: false,
  sqlite: '3.52.0',
  postgres: '18.4',
  seconds: 300,
});

describe('formatNumber', () => {
  it('writes as many digits as help', () => {
    expect([1_234_567, 1_234.56, 12.34, 1.234, 0.1234, 0.00002].map((value) => formatNumber(value))).to.deep.equal([
      '1,234,567',
      '1,235',
      '12.3',
      '1.23',
      '0.123',
      '0',
    ]);
  });

  it('writes as many digits as it is told to', () => {
    expect(formatNumber(0.2, 2)).to.equal('0.20');
    expect(formatNumber(1_234.5, 2)).to.equal('1,234.50');
  });
});

describe('a verdict', () => {
  it('is met by what reaches its target, and missed by what does not', () => {
    expect(isMet(atLeast)).to.equal(false);
    expect(isMet({ ...atLeast, measured: 0.5 })).to.equal(true);
    expect(isMet(atMost)).to.equal(true);
    expect(isMet({ ...atMost, measured: 50.1 })).to.equal(false);
  });

  it('says by how much it is missed', () => {
    expect(renderVerdict(atLeast)).to.include('**missed** by 0.1 (20 %)');
    expect(renderVerdict({ ...atMost, measured: 75 })).to.include('**missed** by 25 MB (50 %)');
  });

  it('does not take a result that is none for a success', () => {
    expect(isMet({ ...atLeast, measured: NaN })).to.equal(false);
    expect(isMet({ ...atMost, measured: NaN })).to.equal(false);
  });
});

describe('renderTable', () => {
  it('aligns numbers, and gives every line the same columns', () => {
    const lines = renderTable({ headings: ['what', 'n'], rows: [['a|b', '1'], ['c']] }).split('\n');
    expect(lines).to.deep.equal(['| what |   n |', '| ---- | --: |', '| a\\|b |   1 |', '| c    |     |']);
  });
});

describe('renderPage', () => {
  const page = renderPage({ facts, figures: [figure], isQuick: false });

  it('names the targets that are missed in front of everything', () => {
    expect(page.indexOf('1 of 2 targets are met')).to.be.lessThan(page.indexOf('## A figure'));
    expect(page.slice(0, page.indexOf('## A figure')))
      .to.include('- speed')
      .and.not.include('- growth');
  });

  it('holds the command, the versions, the method, the table and the picture', () => {
    for (const part of [
      'npm run bench',
      'SQLite 3.52.0',
      '2026-11-20',
      'How it was measured.',
      '| this |',
      '(benchmarks/a.svg)',
    ]) {
      expect(page).to.include(part);
    }
  });

  it('says that a quick run is rough, and only of that', () => {
    expect(page).to.not.include('rough');
    expect(renderPage({ facts, figures: [figure], isQuick: true })).to.include('rough');
  });
});
