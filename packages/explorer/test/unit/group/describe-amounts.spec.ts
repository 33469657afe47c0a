import { expect } from 'chai';
import { counted } from '../../../src/app/parts/counted.js';
import { describeDollars } from '../../../src/app/group/describe-amounts.js';

describe('counted', () => {
  it('tells one from many', () => {
    expect([counted(1, 'pair'), counted(0, 'pair'), counted(1_200, 'pair')]).to.deep.equal([
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
