import { expect } from 'chai';
import { decodeSegment } from '../../src/http/decode-segment.js';

describe('decodeSegment', () => {
  it('gives plain names back', () => {
    expect(decodeSegment('dev-1_x')).to.equal('dev-1_x');
  });

  it('reads raw UTF-8, percent-encoded UTF-8 and a mixture of them alike', () => {
    const raw = Buffer.from('ñ€😀', 'utf8').toString('latin1');
    expect(decodeSegment(raw)).to.equal('ñ€😀');
    expect(decodeSegment('%C3%B1%e2%82%ac%F0%9F%98%80')).to.equal('ñ€😀');
    expect(decodeSegment('\xc3%B1')).to.equal('ñ');
  });

  it('decodes once, and leaves a plus sign alone', () => {
    expect(decodeSegment('%2541+b%2Fc')).to.equal('%41+b/c');
  });

  it('refuses what is no percent-encoding, and what is no UTF-8', () => {
    for (const segment of ['%', '%4', '%zz', 'a%C3', '\xf1', '%FF', '%ED%A0%80', '%C0%AF']) {
      expect(decodeSegment(segment), segment).to.equal(undefined);
    }
  });
});
