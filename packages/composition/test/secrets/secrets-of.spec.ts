import { expect } from 'chai';
import { readUpstreamSettings, secretsOf } from '../../src/index.js';

describe('the secrets of the settings', () => {
  const environment = {
    UPSTREAM: 'live',
    GITHUB_AUTH_TOKEN: 'github-secret,another-secret',
    TWITTER_BEARER_TOKEN: 'bearer-secret',
    BITBUCKET_AUTH_TOKEN: 'me@example.org:bitbucket-secret',
    DATABASE_URL: 'postgres://me:database%20secret@127.0.0.1/db',
  };

  it('are known in every form in which they go out', () => {
    const settings = readUpstreamSettings(environment);
    if (settings.upstream === 'sandbox') throw new Error('the settings are live');
    expect(secretsOf(settings, settings.upstream)).to.have.members([
      'bearer-secret',
      'github-secret',
      'another-secret',
      'me@example.org:bitbucket-secret',
      'bitbucket-secret',
      Buffer.from('me@example.org:bitbucket-secret').toString('base64'),
      'database%20secret',
      'database secret',
    ]);
  });

  it('are found in a database url wherever its password stands', () => {
    const databaseUrl = 'postgres:///db?host=/run/postgresql&user=me&password=database%20secret';
    expect(secretsOf({ databaseUrl }, 'sandbox')).to.deep.equal(['database secret']);
    expect(secretsOf({ databaseUrl: 'postgres://127.0.0.1/db' }, 'sandbox')).to.deep.equal([]);
  });
});
