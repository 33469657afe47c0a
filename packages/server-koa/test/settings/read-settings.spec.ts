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
});
