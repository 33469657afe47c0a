import { expect } from 'chai';
import { createApiKey, readSettings, SettingsError } from '../../src/index.js';

function linesOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readSettings(environment);
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

describe('readSettings', () => {
  it('needs nothing: there is a default for everything', () => {
    expect(readSettings({})).to.deep.equal({
      port: 8080,
      host: '127.0.0.1',
      databaseUrl: 'sqlite:codeties.sqlite',
      upstream: 'sandbox',
      twitterRowBudget: 5000,
      contract: 'plain',
      cacheTtlSeconds: 60,
      upstreamTimeoutMs: 10_000,
      apiKeys: [],
      rateLimitPerMinute: 600,
      trustedProxies: 0,
      refuseForeignHosts: true,
      refuseCrossSite: true,
      explorer: true,
      logLevel: 'info',
      tracing: false,
      warnings: [],
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', UPSTREAM: ' ', API_KEYS: '' })).to.deep.equal(readSettings({}));
  });

  it('asks the real networks by default in production', () => {
    expect(linesOf({ NODE_ENV: 'production' })).to.have.length(1);
    expect(readSettings({ NODE_ENV: 'production', UPSTREAM: 'sandbox' }).upstream).to.equal('sandbox');
    expect(readSettings({ ...live, UPSTREAM: '', NODE_ENV: 'production' }).upstream).to.have.property('github');
  });

  it('takes base URLs with a trailing slash', () => {
    const urls = {
      GITHUB_BASE_URL: 'https://github.test/api/',
      TWITTER_BASE_URL: 'http://x.test//',
      BITBUCKET_BASE_URL: 'http://bitbucket.test/2.0/',
    };
    expect(
      readSettings({ ...live, ...urls, GITHUB_AUTH_TOKEN: 'gh', BITBUCKET_AUTH_TOKEN: 'bb' }).upstream,
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
    expect(readSettings({ ...live, ...oauth }).upstream).to.have.nested.property('twitter.credentials.bearerToken');
    expect(readSettings({ UPSTREAM: 'live', ...oauth }).upstream).to.have.nested.property('twitter.credentials.apiKey');
  });

  it('keeps the four keys beside a bearer token, for what takes a user', () => {
    expect(readSettings({ ...live, ...oauth }).upstream).to.have.nested.property('twitter.userCredentials.apiKey');
  });

  it('takes several tokens of GitHub, each once', () => {
    expect(readSettings({ ...live, GITHUB_AUTH_TOKEN: 'one, two,one' }).upstream).to.have.deep.nested.property(
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

  it('tells of everything that is wrong at once, a line each', () => {
    const lines = linesOf({
      PORT: 'abc',
      DATABASE_URL: 'mysql://root:hunter2@localhost/db',
      UPSTREAM: 'real',
      GITHUB_BASE_URL: 'ftp://user:hunter2@github.test',
      GITHUB_AUTH_TOKEN: 'hunter2 and more',
      TWITTER_ROW_BUDGET: '-1',
      CONTRACT: 'Plain',
      CACHE_TTL_SECONDS: '1.5',
      UPSTREAM_TIMEOUT_MS: '0',
      API_KEYS: 'hunter2 hunter2,ok',
      ALLOW_ANONYMOUS: 'yes',
      RATE_LIMIT_PER_MINUTE: '-1',
      TRUSTED_PROXIES: 'all',
      EXPLORER: 'off',
      LOG_LEVEL: 'loud',
    });
    expect(lines).to.deep.equal([
      'PORT must be a whole number from 0 to 65535, not "abc"',
      'DATABASE_URL cannot be used: the database url is none of sqlite:PATH, sqlite::memory: and postgres://…',
      'UPSTREAM must be sandbox or live, not "real"',
      'GITHUB_BASE_URL must be an http:// or https:// URL with no credentials, query or fragment',
      'GITHUB_AUTH_TOKEN must be visible ASCII characters, with commas between one and the next',
      'TWITTER_ROW_BUDGET must be a whole number from 0 to 1000000000, not "-1"',
      'CONTRACT must be plain or strict, not "Plain"',
      'CACHE_TTL_SECONDS must be a whole number from 0 to 31536000, not "1.5"',
      'UPSTREAM_TIMEOUT_MS must be a whole number from 1 to 3600000, not "0"',
      'API_KEYS must be visible ASCII characters, with commas between one and the next',
      'ALLOW_ANONYMOUS must be true or false, not "yes"',
      'RATE_LIMIT_PER_MINUTE must be a whole number from 0 to 1000000000, not "-1"',
      'TRUSTED_PROXIES must be a whole number from 0 to 100, not "all"',
      'EXPLORER must be true or false, not "off"',
      'LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent, not "loud"',
    ]);
    expect(lines.join()).not.to.include('hunter2');
  });

  it('says what is wrong with the url of a database, and nothing of its password', () => {
    expect(linesOf({ DATABASE_URL: 'sqlite://codeties.sqlite' })).to.deep.equal([
      'DATABASE_URL cannot be used: after sqlite: comes the path of a file, without //',
    ]);
    expect(linesOf({ DATABASE_URL: 'postgres://me:hunter2@:x' })).to.deep.equal([
      'DATABASE_URL cannot be used: the postgres url is malformed',
    ]);
  });

  it('tells of what is wrong between settings along with what is wrong with one', () => {
    expect(linesOf({ PORT: '65536', UPSTREAM: 'live', HOST: '0.0.0.0' })).to.have.length(3);
  });

  it('refuses to serve everybody on an address that others can reach', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.2', 'example.org']) {
      expect(linesOf({ HOST }), HOST).to.deep.equal([
        `HOST ${HOST} can be reached by others: set API_KEYS, or ALLOW_ANONYMOUS=true to let everybody ask`,
      ]);
      expect(linesOf({ HOST, API_KEYS: 'key' })).to.deep.equal([]);
      expect(linesOf({ HOST, ALLOW_ANONYMOUS: 'true' })).to.deep.equal([]);
    }
    for (const HOST of ['127.0.0.1', '127.8.9.1', '::1', 'localhost'])
      expect(linesOf({ HOST }), HOST).to.deep.equal([]);
  });

  it('refuses to serve everybody through a proxy', () => {
    expect(linesOf({ TRUSTED_PROXIES: '1' })).to.deep.equal([
      'TRUSTED_PROXIES lets others in: set API_KEYS, or ALLOW_ANONYMOUS=true to let everybody ask',
    ]);
    expect(linesOf({ TRUSTED_PROXIES: '1', HOST: '0.0.0.0' })).to.have.length(1);
    expect(linesOf({ TRUSTED_PROXIES: '0' })).to.deep.equal([]);
    expect(linesOf({ TRUSTED_PROXIES: '1', API_KEYS: 'key' })).to.deep.equal([]);
    expect(linesOf({ TRUSTED_PROXIES: '1', ALLOW_ANONYMOUS: 'true' })).to.deep.equal([]);
  });

  it('takes several keys, keeps no more than their names and digests, and refuses a list of none', () => {
    expect(readSettings({ API_KEYS: ' ci:one, two,,' }).apiKeys).to.deep.equal([
      createApiKey('ci', 'one'),
      createApiKey('key-2', 'two'),
    ]);
    expect(linesOf({ API_KEYS: ' , ' })).to.deep.equal(['API_KEYS holds none']);
  });

  it('warns of keys that can be guessed, by name', () => {
    expect(readSettings({ API_KEYS: `ci:hunter2,${'x'.repeat(16)}` }).warnings).to.deep.equal([
      'these keys of API_KEYS are shorter than 16 characters, and can be guessed: ci',
    ]);
  });

  it('warns of names that look like keys, by place', () => {
    expect(readSettings({ API_KEYS: `hunterHunter2:${'x'.repeat(16)}` }).warnings).to.deep.equal([
      'before the colon of these keys of API_KEYS stands what looks like a key, and is logged: key-1',
    ]);
  });

  it('shuts web pages out where no key is set, and goes by names where nothing says who may ask', () => {
    const guards = (environment: Readonly<Record<string, string>>): unknown => {
      const { refuseForeignHosts, refuseCrossSite } = readSettings(environment);
      return { refuseForeignHosts, refuseCrossSite };
    };
    expect(guards({})).to.deep.equal({ refuseForeignHosts: true, refuseCrossSite: true });
    expect(guards({ ALLOW_ANONYMOUS: 'true' })).to.deep.equal({ refuseForeignHosts: false, refuseCrossSite: true });
    expect(guards({ API_KEYS: 'key' })).to.deep.equal({ refuseForeignHosts: false, refuseCrossSite: false });
  });

  it('warns of settings that the sandbox does not use', () => {
    expect(
      readSettings({ UPSTREAM: 'sandbox', GITHUB_AUTH_TOKEN: 'x', TWITTER_BASE_URL: 'http://x.test' }).warnings,
    ).to.deep.equal(['the sandbox answers, so these settings are not used: GITHUB_AUTH_TOKEN, TWITTER_BASE_URL']);
  });
});
