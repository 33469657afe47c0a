import { CodetiesError } from '@codeties/core';
import { expect } from 'chai';
import { describeCauses } from '../../src/index.js';

describe('describeCauses', () => {
  it('gives the messages from the outermost error to its origin', () => {
    const origin = new AggregateError([Object.assign(new Error(''), { code: 'ECONNREFUSED' })], 'all of it failed');
    const error = new CodetiesError({ code: 'unavailable', network: 'github', cause: origin });
    expect(describeCauses(error)).to.deep.equal(['github: unavailable', 'all of it failed', 'ECONNREFUSED']);
  });

  it('ends where causes go round in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(describeCauses(error)).to.have.length(8);
  });
});
