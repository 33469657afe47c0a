import { expect } from 'chai';
import { oauthHeader } from './oauth-header.js';
import { useSandbox, xList, type UsedSandbox } from './use-sandbox.js';

const PATH = '/2/users/by?usernames=dev1,star,dev4,guarded2,dev3&user.fields=connection_status,protected';

function askAsUser({ x, sandbox }: UsedSandbox): Promise<Response> {
  const { xUrl, credentials } = sandbox();
  return x(PATH, { authorization: oauthHeader('GET', `${xUrl}${PATH}`, credentials.oauth) });
}

describe('The connection status of several users on the fake X', () => {
  const used = useSandbox(() => ({ oauthUser: 'dev3' }));

  it('is told in both directions to the user who signs, whoever that is', async () => {
    const { data = [] } = await xList(askAsUser(used));
    const statuses = data.map(({ username, connection_status }) => [username, connection_status]);
    expect(Object.fromEntries(statuses)).to.deep.equal({
      dev1: ['followed_by', 'following'],
      star: [],
      dev4: ['followed_by'],
      guarded2: [],
      dev3: [],
    });
  });

  it('is not told to an application', async () => {
    const { data = [] } = await xList(used.x(PATH));
    expect(data).to.have.length(5);
    for (const user of data) expect(user).to.have.property('protected').and.not.have.property('connection_status');
  });
});

describe('A fake X that hides the connection status', () => {
  const used = useSandbox(() => ({ hidesConnectionStatus: true }));

  it('leaves it out under user context too, and nothing else', async () => {
    const { data = [] } = await xList(askAsUser(used));
    expect(data).to.have.length(5);
    for (const user of data) expect(Object.keys(user)).to.have.members(['id', 'name', 'username', 'protected']);
  });

  it('still shows a user the list of a protected account that the user follows', async () => {
    const authorization = 'Bearer user-token-dev1';
    const { data = [] } = await xList(used.x('/2/users/by?usernames=guarded', { authorization }));
    const path = `/2/users/${data[0]?.id ?? ''}/following?user.fields=connection_status`;
    const list = await xList(used.x(path, { authorization }));
    expect(list.data?.map((user) => Object.keys(user).length)).to.deep.equal([3, 3]);
  });
});
