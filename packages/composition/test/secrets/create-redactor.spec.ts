import { expect } from 'chai';
import { createRedactor } from '../../src/index.js';

describe('createRedactor', () => {
  const redact = createRedactor(['hunter2', 'hunter2-and-more', 'p@ss/word', 'abc']);

  it('takes out the secrets it knows, also percent-encoded, the longer ones first', () => {
    expect(redact('hunter2 hunter2-and-more p%40ss%2Fword')).to.equal('[redacted] [redacted] [redacted]');
  });

  it('leaves words alone that are too short to be secrets', () => {
    expect(redact('abc')).to.equal('abc');
  });

  it('takes out what looks like a secret', () => {
    const text = 'Bearer AAAAabcdef123, ghp_abcDEF123, oauth_signature="x%3D", postgres://me:pass@host/db';
    expect(redact(text)).to.equal(
      'Bearer [redacted], [redacted], oauth_signature="[redacted]", postgres://me:[redacted]@host/db',
    );
  });

  it('takes out words that somebody says are secrets, also percent-encoded, and asks of no short one', () => {
    const asked: string[] = [];
    const withWords = createRedactor([], (word) => {
      asked.push(word);
      return word === 'my/key';
    });
    expect(withWords('of "my/key" and my%2Fkey, not my')).to.equal('of "[redacted]" and [redacted], not my');
    expect(asked.filter((word) => word.length < 4)).to.deep.equal([]);
  });
});
