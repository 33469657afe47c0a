import { expect } from 'chai';
import { createWorld, sandboxCredentials, startSandbox } from '../src/index.js';
import { oauthHeader as header } from './oauth-header.js';
import { useSandbox, xIdOf, xList } from './use-sandbox.js';

describe('OAuth 1.0a on the fake X', () => {
  const used = useSandbox();
  const keys = sandboxCredentials.oauth;
  const path = '/2/users/by?usernames=dev2%2Cdev4&user.fields=connection_status';
  const href = (): string => `${used.sandbox().xUrl}${path}`;

  it('lets in a request signed with the keys of the sandbox, for the user who granted them', async () => {
    const { data = [] } = await xList(used.x(path, { authorization: header('GET', href(), keys) }));
    const statuses = data.map((user) => user['connection_status']);
    expect(statuses).to.deep.equal([['followed_by', 'following'], ['following']]);
    expect(used.sandbox().credentials.oauth).to.deep.equal(keys);
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

describe('OAuth 1.0a for another user of the fake X', () => {
  const used = useSandbox(() => ({ oauthUser: 'DEV4' }));

  it('has an access token that begins with the id of that user, and is taken', async () => {
    const { oauth } = used.sandbox().credentials;
    expect(oauth.accessToken.split('-')[0]).to.equal(await xIdOf(used, 'dev4'));
    const authorization = header('GET', `${used.sandbox().xUrl}/2/users/me`, oauth);
    const me = await used.x('/2/users/me', { authorization });
    expect(await me.json()).to.have.nested.property('data.username', 'dev4');
  });

  it('leaves the keys alone that it was given', async () => {
    const oauth = { ...sandboxCredentials.oauth, accessToken: 'mine' };
    const sandbox = await startSandbox({ oauth, oauthUser: 'dev4' });
    await sandbox.close();
    expect(sandbox.credentials.oauth).to.deep.equal(oauth);
  });

  it('has the id that the user would have where the world lacks the user', async () => {
    const sandbox = await startSandbox({ world: createWorld([]), oauthUser: 'dev4' });
    await sandbox.close();
    expect(sandbox.credentials.oauth).to.deep.equal(used.sandbox().credentials.oauth);
  });
});
