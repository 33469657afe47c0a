import { expect } from 'chai';
import { amount } from '../../src/program/amount.js';
import { nearestOf } from '../../src/program/nearest-of.js';
import { wholeNumber } from '../../src/program/whole-number.js';
import { namesIn } from '../../src/work/read-names.js';

describe('nearestOf', () => {
  const known = ['check', 'history', 'group', 'gists'];

  it('finds what was meant', () => {
    expect(['chekc', 'gist', 'histroy', 'gruop'].map((word) => nearestOf(word, known))).to.deep.equal([
      'check',
      'gists',
      'history',
      'group',
    ]);
  });

  it('does not guess', () => {
    expect([nearestOf('banana', known), nearestOf('', known), nearestOf('x', [])]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('namesIn', () => {
  it('takes white space and commas for what stands between names, and no comments', () => {
    expect(namesIn('\uFEFFdev1, dev2,,dev3\r\n# dev4\n\tdev5 # dev6\n')).to.deep.equal([
      'dev1',
      'dev2',
      'dev3',
      'dev5',
    ]);
  });

  it('finds none in nothing', () => {
    expect(namesIn(' \n# none\n,')).to.deep.equal([]);
  });
});

describe('wholeNumber and amount', () => {
  it('take numbers within bounds', () => {
    expect([wholeNumber('--n', 1, 10)('10'), wholeNumber('--n', 1, 10)(undefined)]).to.deep.equal([10, undefined]);
    expect([amount('--n', 0, 10)('2.50'), amount('--n', 0, 10)(undefined)]).to.deep.equal([2.5, undefined]);
  });

  it('take nothing else', () => {
    for (const value of ['0', '11', '1.5', '-1', '', ' 1', '1e1', 'ten']) {
      expect(() => wholeNumber('--n', 1, 10)(value)).to.throw(RangeError);
    }
    for (const value of ['-1', '10.1', '1e1', '', 'NaN', '.5']) {
      expect(() => amount('--n', 0, 10)(value)).to.throw(RangeError);
    }
  });
});
