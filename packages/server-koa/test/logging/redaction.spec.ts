import { CodetiesError } from '@codeties/core';
import { expect } from 'chai';
import { createRedactor } from '../../src/index.js';
import { describeCauses } from '../../src/logging/describe-causes.js';

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
});

describe('describeCauses', () => {
  it('gives the messages from the outermost error to its origin, without secrets', () => {
    const origin = new AggregateError(
      [Object.assign(new Error(''), { code: 'ECONNREFUSED' })],
      'all of hunter2 failed',
    );
    const error = new CodetiesError({ code: 'unavailable', network: 'github', cause: origin });
    expect(describeCauses(error, createRedactor(['hunter2']))).to.deep.equal([
      'github: unavailable',
      'all of [redacted] failed',
      'ECONNREFUSED',
    ]);
  });

  it('ends where causes go round in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(describeCauses(error, (text) => text)).to.have.length(8);
  });
});
