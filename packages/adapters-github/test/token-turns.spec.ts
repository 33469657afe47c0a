import { expect } from 'chai';
import { createTokenTurns } from '../src/token-turns.js';

describe('tokens', () => {
  it('begin in turn, and are followed by the others', () => {
    const next = createTokenTurns(['a', 'b', 'c']);
    const orders = Array.from({ length: 4 }, () => next().join(''));
    expect(orders).to.deep.equal(['abc', 'bca', 'cab', 'abc']);
  });

  it('that are preferred come first, and use up nobody’s turn', () => {
    const next = createTokenTurns(['a', 'b', 'c']);
    expect(next((name) => name === 'b')).to.deep.equal(['b', 'a', 'c']);
    expect(next()).to.deep.equal(['a', 'b', 'c']);
  });
});
