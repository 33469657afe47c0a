import { systemClock } from '@codeties/core';
import { expect } from 'chai';
import { readFoundData } from '../src/graphql-failure.js';
import { mapGitHubError } from '../src/map-github-error.js';
import { isSecondaryLimit } from '../src/secondary-limit.js';

const data = { account0: null };

function thrown(error: { type?: string; path?: (string | number)[]; message?: string }): unknown {
  const errors = [{ message: 'no', ...error }];
  return Object.assign(new Error('GraphQL'), { name: 'GraphqlResponseError', headers: {}, errors, data });
}

describe('errors of GraphQL', () => {
  it('leave the rest of the answer where something was not found', () => {
    expect(readFoundData(thrown({ type: 'NOT_FOUND', path: ['account0'] }))).to.equal(data);
  });

  it('leave the rest of a list where one of it is not for us to see', () => {
    const path = ['account0', 'organizations', 'nodes', 3];
    expect(readFoundData(thrown({ type: 'FORBIDDEN', path }))).to.equal(data);
  });

  it('do not pass for "no such account" what is kept from us altogether', () => {
    for (const path of [undefined, ['account0'], ['account0', 'organizations']]) {
      const error = thrown({ type: 'FORBIDDEN', ...(path && { path }) });
      expect(readFoundData(error)).to.equal(undefined);
      expect(mapGitHubError(error, systemClock)).to.include({ code: 'refused' });
    }
  });

  it('are a refusal where the token has not got the scopes', () => {
    const error = thrown({ type: 'INSUFFICIENT_SCOPES' });
    expect(readFoundData(error)).to.equal(undefined);
    expect(mapGitHubError(error, systemClock)).to.include({ code: 'refused' });
  });

  it('are a secondary limit by their message, and otherwise the limit of GraphQL alone', () => {
    const secondary = thrown({ message: 'You have exceeded a secondary rate limit.' });
    expect(mapGitHubError(secondary, systemClock)).to.include({ code: 'rate_limited' });
    expect(isSecondaryLimit(secondary)).to.equal(true);
    const primary = thrown({ type: 'RATE_LIMITED' });
    expect(mapGitHubError(primary, systemClock)).to.include({ code: 'rate_limited' });
    expect(isSecondaryLimit(primary)).to.equal(false);
  });

  it('are no answer otherwise', () => {
    const error = thrown({ type: 'SOMETHING' });
    expect(readFoundData(error)).to.equal(undefined);
    expect(mapGitHubError(error, systemClock)).to.include({ code: 'invalid_response' });
  });
});
