import { expect } from 'chai';
import { countOf, describeDollars } from '../../../src/app/group/describe-amounts.js';

describe('countOf', () => {
  it('tells one from many', () => {
    expect([countOf(1, 'pair'), countOf(0, 'pair'), countOf(1_200, 'pair')]).to.deep.equal([
      '1 pair',
      '0 pairs',
      '1,200 pairs',
    ]);
  });
});

describe('describeDollars', () => {
  it('never says less than it is', () => {
    expect([describeDollars(0.001), describeDollars(1.231)]).to.deep.equal(['$0.01', '$1.24']);
  });

  it('does not round whole cents up', () => {
    expect([describeDollars(0), describeDollars(0.1 + 0.2), describeDollars(0.29)]).to.deep.equal([
      '$0.00',
      '$0.30',
      '$0.29',
    ]);
  });
});
