import { expect } from 'chai';
import { readRetryAfter } from '../src/index.js';

const now = new Date('2026-01-02T03:04:05Z');
const clock = { now: () => now };

describe('when to come again', () => {
  it('is told in seconds', () => {
    expect(readRetryAfter('90', clock)).to.deep.equal(new Date('2026-01-02T03:05:35Z'));
  });

  it('is told as a date', () => {
    expect(readRetryAfter('Fri, 02 Jan 2026 04:00:00 GMT', clock)).to.deep.equal(new Date('2026-01-02T04:00:00Z'));
  });

  it('is not guessed from anything else', () => {
    const others = ['soon', '', '-1', '1.5', '2026-01-02', 'Fri, 99 Jan 2026 04:00:00 GMT', ['1'], undefined];
    for (const other of others) expect(readRetryAfter(other, clock)).to.equal(undefined);
  });
});
