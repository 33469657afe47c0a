import { expect } from 'chai';
import type { Upstreams } from '../../src/index.js';
import { scopeOf } from '../../src/ports/scope-of.js';

const github = { baseUrl: 'https://github.test', tokens: ['one'] };
const upstreams: Upstreams = {
  github,
  twitter: { baseUrl: 'https://x.test', credentials: { bearerToken: 'bearer-secret' } },
  bitbucket: { baseUrl: 'https://bitbucket.test' },
};

describe('the scope of facts', () => {
  it('is one for the same networks, whoever asks them', () => {
    const other = { ...upstreams, github: { ...github, tokens: ['two'] } };
    expect(scopeOf(other)).to.equal(scopeOf(upstreams));
  });

  it('sets networks apart, and who asks where they do not show everybody the same', () => {
    const byGraphql = (...tokens: string[]): Upstreams => ({
      ...upstreams,
      github: { ...github, tokens, organisationsBy: 'graphql' },
    });
    const scopes = [
      upstreams,
      { ...upstreams, github: { ...github, baseUrl: 'https://other.test' } },
      { ...upstreams, twitter: { ...upstreams.twitter, baseUrl: 'https://other.test' } },
      byGraphql('one'),
      byGraphql('two'),
    ].map(scopeOf);
    expect(new Set(scopes).size).to.equal(scopes.length);
  });
});
