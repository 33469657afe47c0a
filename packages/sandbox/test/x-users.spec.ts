import { expect } from 'chai';
import { useSandbox, usernames, xIdOf, xList } from './use-sandbox.js';

describe('The users of the fake X', () => {
  const used = useSandbox();
  const { x } = used;
  const NOT_FOUND = 'https://api.x.com/2/problems/resource-not-found';

  it('are given with id, name and username, and no more unless asked', async () => {
    const { data = [] } = await xList(x('/2/users/by?usernames=DEV1'));
    expect(Object.keys(data[0] ?? {})).to.have.members(['id', 'name', 'username']);
    expect(data[0]?.username).to.equal('dev1');
    expect(data[0]?.id).to.match(/^\d{19}$/);
  });

  it('have the fields asked for', async () => {
    const { data = [] } = await xList(x('/2/users/by?usernames=dev2,guarded&user.fields=public_metrics,protected'));
    expect(data[0]).to.have.nested.property('public_metrics.following_count', 2);
    expect(data[0]).to.have.property('protected', false);
    expect(data[1]).to.have.property('protected', true);
    expect(data[0]).not.to.have.property('connection_status');
  });

  it('are given in part where some are missing or suspended', async () => {
    const list = await xList(x('/2/users/by?usernames=nobodyhere,dev1,suspended1,onlygithub'));
    expect(usernames(list)).to.deep.equal(['dev1']);
    expect(list.errors?.map(({ title, type, value }) => [value, title, type])).to.deep.equal([
      ['nobodyhere', 'Not Found Error', NOT_FOUND],
      ['suspended1', 'Forbidden', NOT_FOUND],
      ['onlygithub', 'Not Found Error', NOT_FOUND],
    ]);
  });

  it('leave no data where all are missing', async () => {
    const response = await x('/2/users/by?usernames=nobodyhere');
    expect(response.status).to.equal(200);
    expect(await response.json()).to.have.all.keys('errors');
  });

  it('are refused as a whole batch where one name is badly formed', async () => {
    const response = await x('/2/users/by?usernames=dev1,dev-2');
    expect(response.status).to.equal(400);
    expect(await response.json()).to.deep.equal({
      errors: [
        {
          parameters: { usernames: ['dev-2'] },
          message: 'The `usernames` query parameter value [dev-2] does not match ^[A-Za-z0-9_]{1,15}$',
        },
      ],
      title: 'Invalid Request',
      detail: 'One or more parameters to your request was invalid.',
      type: 'https://api.x.com/2/problems/invalid-request',
    });
  });

  it('come at most 100 at a time, and at least one', async () => {
    const names = Array.from({ length: 101 }, (_, index) => `fan${String(index + 1).padStart(6, '0')}`);
    expect((await x(`/2/users/by?usernames=${names.join(',')}`)).status).to.equal(400);
    expect(usernames(await xList(x(`/2/users/by?usernames=${names.slice(1).join(',')}`)))).to.have.length(100);
    expect((await x('/2/users/by?usernames=')).status).to.equal(400);
  });

  it('are refused with fields and parameters that X does not have', async () => {
    expect((await x('/2/users/by?usernames=dev1&user.fields=shoe_size')).status).to.equal(400);
    expect((await x('/2/users/by?usernames=dev1&colour=red')).status).to.equal(400);
  });

  it('are found one by one, by username or by id', async () => {
    const id = await xIdOf(used, 'dev1');
    for (const path of ['/2/users/by/username/Dev1', `/2/users/${id}`]) {
      expect(await (await x(path)).json()).to.deep.equal({ data: { id, name: 'dev1', username: 'dev1' } });
    }
    const missing = await x('/2/users/by/username/nobodyhere');
    expect(missing.status).to.equal(200);
    expect(await missing.json()).to.have.all.keys('errors');
    expect((await x('/2/users/dev1')).status).to.equal(400);
  });

  it('are not shown at all without a token X takes', async () => {
    for (const authorization of ['Bearer bad-token', 'Basic abc', '']) {
      const response = await x('/2/users/by?usernames=dev1', { authorization });
      expect(response.status).to.equal(401);
      expect(await response.json()).to.include({ title: 'Unauthorized', type: 'about:blank', status: 401 });
    }
  });

  it('tell the user of a user token how they are connected', async () => {
    const path = '/2/users/by?usernames=dev2,dev4,onlytwitter&user.fields=connection_status';
    const { data = [] } = await xList(x(path, { authorization: 'Bearer user-token-dev1' }));
    const statuses = data.map((user) => user['connection_status']);
    expect(statuses).to.deep.equal([['followed_by', 'following'], ['following'], ['followed_by', 'following']]);
    expect((await x('/2/users/me')).status).to.equal(403);
    const me = await x('/2/users/me', { authorization: 'Bearer user-token-dev1' });
    expect(await me.json()).to.have.nested.property('data.username', 'dev1');
  });

  it('say 404 in the shape of X for a path it does not have', async () => {
    const response = await x('/2/nothing');
    expect(response.status).to.equal(404);
    expect(await response.json()).to.include({ title: 'Not Found', status: 404 });
  });
});
