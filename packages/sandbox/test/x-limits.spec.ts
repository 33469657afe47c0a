import { expect } from 'chai';
import { useSandbox } from './use-sandbox.js';

describe('The limits of the fake X', () => {
  let now = new Date('2026-01-01T00:00:00Z');
  const { x } = useSandbox(() => ({ clock: () => now, limits: { twitter: { requests: 2 } } }));

  it('count down for each token and endpoint, refuse with 429, and begin again', async () => {
    now = new Date('2026-01-01T00:00:00Z');
    const path = '/2/users/by?usernames=dev1';
    const remaining = async (): Promise<string | null> => (await x(path)).headers.get('x-rate-limit-remaining');
    expect([await remaining(), await remaining()]).to.deep.equal(['1', '0']);
    const refused = await x(path);
    expect(refused.status).to.equal(429);
    expect(await refused.json()).to.include({ title: 'Too Many Requests', type: 'about:blank', status: 429 });
    expect(refused.headers.get('x-rate-limit-limit')).to.equal('2');
    expect(refused.headers.get('x-rate-limit-reset')).to.equal(String(now.getTime() / 1000 + 900));
    expect((await x('/2/users/by/username/dev1')).status).to.equal(200);
    expect((await x(path, { authorization: 'Bearer other' })).status).to.equal(200);
    now = new Date(now.getTime() + 900_000);
    expect((await x(path)).status).to.equal(200);
  });
});

describe('A fake X with a bearer token of its own', () => {
  const { x, sandbox } = useSandbox(() => ({ bearerToken: 'mine' }));

  it('takes that one only', async () => {
    expect(sandbox().credentials.bearerToken).to.equal('mine');
    expect((await x('/2/users/by?usernames=dev1', { authorization: 'Bearer mine' })).status).to.equal(200);
    expect((await x('/2/users/by?usernames=dev1', { authorization: 'Bearer yours' })).status).to.equal(401);
  });
});
