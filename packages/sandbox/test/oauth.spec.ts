import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { sandboxCredentials, type OAuthKeys } from '../src/index.js';
import { useSandbox, xIdOf, xList } from './use-sandbox.js';

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

function signature(method: string, href: string, keys: OAuthKeys, oauth: readonly [string, string][]): string {
  const url = new URL(href);
  const parameters = [...oauth, ...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const base = [method, `${url.origin}${url.pathname}`, parameters].map(encode).join('&');
  const key = `${encode(keys.apiSecretKey)}&${encode(keys.accessTokenSecret)}`;
  return createHmac('sha1', key).update(base).digest('base64');
}

function header(method: string, href: string, keys: OAuthKeys): string {
  const oauth: [string, string][] = [
    ['oauth_consumer_key', keys.apiKey],
    ['oauth_nonce', 'nonce'],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', '1767225600'],
    ['oauth_token', keys.accessToken],
    ['oauth_version', '1.0'],
  ];
  const all = [...oauth, ['oauth_signature', signature(method, href, keys, oauth)] as const];
  return `OAuth ${all.map(([name, value]) => `${encode(name)}="${encode(value)}"`).join(', ')}`;
}

describe('OAuth 1.0a on the fake X', () => {
  const used = useSandbox();
  const keys = sandboxCredentials.oauth;
  const path = '/2/users/by?usernames=dev2%2Cdev4&user.fields=connection_status';
  const href = (): string => `${used.sandbox().xUrl}${path}`;

  it('lets in a request signed with the keys of the sandbox, for the user who granted them', async () => {
    const { data = [] } = await xList(used.x(path, { authorization: header('GET', href(), keys) }));
    const statuses = data.map((user) => user['connection_status']);
    expect(statuses).to.deep.equal([['followed_by', 'following'], ['following']]);
    expect(keys.accessToken.split('-')[0]).to.equal(await xIdOf(used, 'dev1'));
  });

  it('refuses a signature made with another secret, for another URL, or for another method', async () => {
    const bad = [
      header('GET', href(), { ...keys, apiSecretKey: 'other' }),
      header('GET', href(), { ...keys, accessTokenSecret: 'other' }),
      header('GET', href(), { ...keys, apiKey: 'other' }),
      header('GET', href(), { ...keys, accessToken: 'other' }),
      header('GET', href().replace('dev4', 'dev3'), keys),
      header('POST', href(), keys),
      'OAuth oauth_consumer_key="sandbox-api-key"',
    ];
    for (const authorization of bad) {
      expect((await used.x(path, { authorization })).status).to.equal(401);
    }
  });
});
