import { expect } from 'chai';
import { headerNumber } from '../src/index.js';

describe('the number in a header', () => {
  it('is a whole one, from nothing on', () => {
    expect(['0', '15', '1800000000'].map(headerNumber)).to.deep.equal([0, 15, 1_800_000_000]);
  });

  it('is absent where there is anything else', () => {
    for (const value of ['', ' 1', '-1', '1.5', 'many', '1'.repeat(13), undefined, null, 15, ['1']]) {
      expect(headerNumber(value), String(value)).to.equal(undefined);
    }
  });
});
