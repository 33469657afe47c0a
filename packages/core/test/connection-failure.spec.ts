import { expect } from 'chai';
import { readConnectionFailure } from '../src/index.js';

const withCode = (code: string): Error => Object.assign(new Error('a failure'), { code });

describe('how a connection failed', () => {
  it('is told by the codes of what a request threw', () => {
    expect(readConnectionFailure(withCode('ECONNREFUSED'))).to.equal('unreached');
    expect(readConnectionFailure(withCode('ENOTFOUND'))).to.equal('unreached');
    expect(readConnectionFailure(withCode('ECONNRESET'))).to.equal('broken');
    expect(readConnectionFailure(withCode('UND_ERR_SOCKET'))).to.equal('broken');
  });

  it('is told by what was being done, where it can be either', () => {
    for (const code of ['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']) {
      const during = (syscall: string): Error => Object.assign(withCode(code), { syscall });
      expect(readConnectionFailure(during('connect'))).to.equal('unreached');
      expect(readConnectionFailure(during('read'))).to.equal('broken');
      expect(readConnectionFailure(withCode(code))).to.equal('broken');
      const several = Object.assign(new AggregateError([during('connect')]), { code });
      expect(readConnectionFailure(several)).to.equal('unreached');
    }
  });

  it('is told by the causes of it', () => {
    const inner = new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') });
    expect(readConnectionFailure(new Error('wrapped', { cause: inner }))).to.equal('unreached');
  });

  it('is not told where it was something else that failed', () => {
    const round = new Error('round');
    round.cause = round;
    const others = [withCode('CERT_HAS_EXPIRED'), withCode('UND_ERR_RES_EXCEEDED_MAX_SIZE'), round, null, 'ECONNRESET'];
    for (const other of others) expect(readConnectionFailure(other)).to.equal(undefined);
  });
});
