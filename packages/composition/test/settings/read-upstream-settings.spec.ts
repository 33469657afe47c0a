import { expect } from 'chai';
import { readUpstreamSettings, SettingsError } from '../../src/index.js';

function linesOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readUpstreamSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.lines;
    throw error;
  }
  return [];
}

const live = { UPSTREAM: 'live', TWITTER_BEARER_TOKEN: 'bearer-secret' };
const oauth = {
  TWITTER_API_KEY: 'key-secret',
  TWITTER_API_SECRET_KEY: 'api-secret',
  TWITTER_ACCESS_TOKEN: 'access-secret',
  TWITTER_ACCESS_TOKEN_SECRET: 'token-secret',
};

describe('readUpstreamSettings', () => {
  it('needs nothing: there is a default for everything', () => {
    expect(readUpstreamSettings({})).to.deep.equal({
      databaseUrl: 'sqlite:codeties.sqlite',
      upstream: 'sandbox',
      twitterRowBudget: 5000,
      cacheTtlSeconds: 60,
      upstreamTimeoutMs: 10_000,
      warnings: [],
    });
  });

  it('takes an empty variable for one that is not set', () => {
    const empty = { DATABASE_URL: '', UPSTREAM: ' ', GITHUB_AUTH_TOKEN: '', CACHE_TTL_SECONDS: '  ' };
    expect(readUpstreamSettings(empty)).to.deep.equal(readUpstreamSettings({}));
  });

  it('lets whoever reads choose who answers, and what answers are kept in, where that is not set', () => {
    const defaults = { upstream: 'live', databaseUrl: 'sqlite:kept.sqlite' } as const;
    const read = readUpstreamSettings({ TWITTER_BEARER_TOKEN: 'bearer-secret' }, defaults);
    expect(read.upstream).to.have.property('github');
    expect(read.databaseUrl).to.equal('sqlite:kept.sqlite');
    expect(() => readUpstreamSettings({}, defaults)).to.throw(SettingsError);
    const set = { UPSTREAM: 'sandbox', DATABASE_URL: 'sqlite:set.sqlite' };
    expect(readUpstreamSettings(set, defaults)).to.include({ upstream: 'sandbox', databaseUrl: 'sqlite:set.sqlite' });
    const production = { NODE_ENV: 'production' };
    expect(readUpstreamSettings(production, { upstream: 'sandbox' }).upstream).to.equal('sandbox');
  });

  it('asks the real networks by default in production', () => {
    expect(linesOf({ NODE_ENV: 'production' })).to.have.length(1);
    expect(readUpstreamSettings({ NODE_ENV: 'production', UPSTREAM: 'sandbox' }).upstream).to.equal('sandbox');
    expect(readUpstreamSettings({ ...live, UPSTREAM: '', NODE_ENV: 'production' }).upstream).to.have.property('github');
  });

  it('takes base URLs with a trailing slash', () => {
    const urls = {
      GITHUB_BASE_URL: 'https://github.test/api/',
      TWITTER_BASE_URL: 'http://x.test//',
      BITBUCKET_BASE_URL: 'http://bitbucket.test/2.0/',
    };
    expect(
      readUpstreamSettings({ ...live, ...urls, GITHUB_AUTH_TOKEN: 'gh', BITBUCKET_AUTH_TOKEN: 'bb' }).upstream,
    ).to.deep.equal({
      github: { baseUrl: 'https://github.test/api', tokens: ['gh'], organisationsBy: 'rest' },
      twitter: {
        baseUrl: 'http://x.test',
        credentials: { bearerToken: 'bearer-secret' },
        userCredentials: undefined,
        friendshipsShow: false,
      },
      bitbucket: { baseUrl: 'http://bitbucket.test/2.0', token: 'bb' },
    });
  });

  it('prefers the bearer token of X to the four keys', () => {
    expect(readUpstreamSettings({ ...live, ...oauth }).upstream).to.have.nested.property(
      'twitter.credentials.bearerToken',
    );
    expect(readUpstreamSettings({ UPSTREAM: 'live', ...oauth }).upstream).to.have.nested.property(
      'twitter.credentials.apiKey',
    );
  });

  it('keeps the four keys beside a bearer token, for what takes a user', () => {
    expect(readUpstreamSettings({ ...live, ...oauth }).upstream).to.have.nested.property(
      'twitter.userCredentials.apiKey',
    );
  });

  it('takes several tokens of GitHub, each once', () => {
    expect(readUpstreamSettings({ ...live, GITHUB_AUTH_TOKEN: 'one, two,one' }).upstream).to.have.deep.nested.property(
      'github.tokens',
      ['one', 'two'],
    );
  });

  it('refuses GraphQL without a token, which it takes', () => {
    expect(linesOf({ ...live, GITHUB_ORGANISATIONS: 'graphql' })).to.deep.equal([
      'GITHUB_ORGANISATIONS=graphql wants GITHUB_AUTH_TOKEN: GraphQL answers nobody without a token',
    ]);
    expect(linesOf({ ...live, GITHUB_ORGANISATIONS: 'graphql', GITHUB_AUTH_TOKEN: 'gh' })).to.deep.equal([]);
  });

  it('says which credentials of X are missing', () => {
    expect(linesOf({ UPSTREAM: 'live' })).to.deep.equal([
      'UPSTREAM=live wants TWITTER_BEARER_TOKEN, or all of TWITTER_API_KEY, TWITTER_API_SECRET_KEY, TWITTER_ACCESS_TOKEN and TWITTER_ACCESS_TOKEN_SECRET',
    ]);
    expect(linesOf({ UPSTREAM: 'live', TWITTER_API_KEY: 'a', TWITTER_ACCESS_TOKEN: 'b' })).to.deep.equal([
      'TWITTER_API_SECRET_KEY and TWITTER_ACCESS_TOKEN_SECRET are missing: UPSTREAM=live wants all four keys of X, or TWITTER_BEARER_TOKEN',
    ]);
  });

  it('does without credentials of X for whoever does not ask it', () => {
    const { upstream } = readUpstreamSettings({ UPSTREAM: 'live', TWITTER_API_KEY: 'a' }, { asksX: false });
    expect(upstream).to.have.nested.property('twitter.credentials', undefined);
  });

  it('says what is wrong with the url of a database, and nothing of its password', () => {
    expect(linesOf({ DATABASE_URL: 'sqlite://codeties.sqlite' })).to.deep.equal([
      'DATABASE_URL cannot be used: after sqlite: comes the path of a file, without //',
    ]);
    expect(linesOf({ DATABASE_URL: 'postgres://me:hunter2@:x' })).to.deep.equal([
      'DATABASE_URL cannot be used: the postgres url is malformed',
    ]);
  });

  it('warns of settings that the sandbox does not use', () => {
    expect(
      readUpstreamSettings({ UPSTREAM: 'sandbox', GITHUB_AUTH_TOKEN: 'x', TWITTER_BASE_URL: 'http://x.test' }).warnings,
    ).to.deep.equal(['the sandbox answers, so these settings are not used: GITHUB_AUTH_TOKEN, TWITTER_BASE_URL']);
  });

  it('tells of everything that is wrong at once, a line each, and shows no secret', () => {
    const lines = linesOf({
      DATABASE_URL: 'mysql://root:hunter2@localhost/db',
      UPSTREAM: 'live',
      GITHUB_BASE_URL: 'ftp://user:hunter2@github.test',
      GITHUB_AUTH_TOKEN: 'hunter2 and more',
      TWITTER_BASE_URL: 'x.test',
      TWITTER_API_KEY: 'hunter2 two',
      TWITTER_ROW_BUDGET: '-1',
      TWITTER_FRIENDSHIPS_SHOW: 'yes',
      BITBUCKET_AUTH_TOKEN: 'hunter2 three',
      CACHE_TTL_SECONDS: '1.5',
      UPSTREAM_TIMEOUT_MS: '0',
    });
    expect(lines.map((line) => line.split(' ')[0])).to.deep.equal([
      'DATABASE_URL',
      'GITHUB_BASE_URL',
      'GITHUB_AUTH_TOKEN',
      'TWITTER_BASE_URL',
      'TWITTER_API_KEY',
      'TWITTER_ROW_BUDGET',
      'TWITTER_FRIENDSHIPS_SHOW',
      'BITBUCKET_AUTH_TOKEN',
      'CACHE_TTL_SECONDS',
      'UPSTREAM_TIMEOUT_MS',
      'TWITTER_API_SECRET_KEY,',
    ]);
    expect(lines.join()).not.to.include('hunter2');
    expect(lines).to.include('TWITTER_FRIENDSHIPS_SHOW must be true or false, not "yes"');
  });
});
