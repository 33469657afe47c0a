import { expect } from 'chai';
import { startSandbox } from '../src/index.js';
import { oauthHeader } from './oauth-header.js';
import { useSandbox, xIdOf } from './use-sandbox.js';

const PATH = '/1.1/friendships/show.json';

describe('friendships/show of the fake X', () => {
  const used = useSandbox(() => ({ hasFriendshipsShow: true, limits: { twitterFriendshipsShow: { requests: 3 } } }));
  const { x, sandbox } = used;
  const between = (source: string, target: string): string =>
    `${PATH}?source_screen_name=${source}&target_screen_name=${target}`;

  it('tells both directions at once, by usernames or by ids, and bills no rows', async () => {
    const [source, target] = [await xIdOf(used, 'dev1'), await xIdOf(used, 'dev4')];
    sandbox().requests.reset();
    for (const path of [between('DEV1', 'dev4'), `${PATH}?source_id=${source}&target_id=${target}`]) {
      const response = await x(path);
      expect(response.status).to.equal(200);
      const text = await response.text();
      expect(text).to.include(`"source":{"id":${source},`).and.to.include(`"target":{"id":${target},`);
      expect(JSON.parse(text)).to.nested.include({
        'relationship.source.id_str': source,
        'relationship.source.screen_name': 'dev1',
        'relationship.source.following': true,
        'relationship.source.followed_by': false,
        'relationship.target.id_str': target,
        'relationship.target.screen_name': 'dev4',
        'relationship.target.following': false,
        'relationship.target.followed_by': true,
      });
    }
    expect(sandbox().requests.counts.twitter).to.deep.equal({ requests: 2, rows: 0 });
  });

  it('is told to a user too, and of protected accounts', async () => {
    const path = between('guarded', 'guarded2');
    const authorization = oauthHeader('GET', `${sandbox().xUrl}${path}`, sandbox().credentials.oauth);
    const response = await x(path, { authorization });
    expect(await response.json()).to.nested.include({
      'relationship.source.following': true,
      'relationship.source.followed_by': true,
    });
  });

  for (const [what, query, status, code] of [
    ['a source that does not exist', 'source_screen_name=nobodyhere&target_screen_name=dev1', 403, 163],
    ['no source', 'target_screen_name=dev1', 403, 163],
    ['no target', 'source_screen_name=dev1', 403, 164],
    ['a target that does not exist', 'source_screen_name=dev1&target_id=1', 404, 50],
    ['a suspended target', 'source_screen_name=dev1&target_screen_name=suspended1', 403, 63],
  ] as const) {
    it(`refuses ${what} with ${status} and the code ${code}`, async () => {
      const response = await x(`${PATH}?${query}`);
      expect(response.status).to.equal(status);
      expect(await response.json()).to.have.nested.property('errors[0].code', code);
    });
  }

  it('has a limit of its own', async () => {
    await x('/2/users/by?usernames=dev1');
    for (const left of ['2', '1', '0']) {
      expect((await x(between('dev1', 'dev2'))).headers.get('x-rate-limit-remaining')).to.equal(left);
    }
    const refused = await x(between('dev1', 'dev2'));
    expect(refused.status).to.equal(429);
    expect(refused.headers.get('x-rate-limit-limit')).to.equal('3');
    expect(await refused.json()).to.have.nested.property('errors[0].code', 88);
    const other = await x('/2/users/by?usernames=dev1');
    expect(other.headers.get('x-rate-limit-remaining')).to.equal('298');
  });

  it('refuses in the shape of v1.1 what it lets nobody do', async () => {
    const unknown = await x(between('dev1', 'dev2'), { authorization: 'Bearer bad-token' });
    expect(unknown.status).to.equal(401);
    expect(await unknown.json()).to.have.nested.property('errors[0].code', 32);
    const elsewhere = await x('/1.1/friendships/lookup.json');
    expect(elsewhere.status).to.equal(404);
    expect(await elsewhere.json()).to.have.nested.property('errors[0].code', 34);
  });
});

describe('friendships/show of a fake X as most know it', () => {
  const { x, sandbox } = useSandbox();

  it('is refused with 403 and the code 453, whoever asks', async () => {
    const path = `${PATH}?source_screen_name=dev1&target_screen_name=dev2`;
    const authorization = oauthHeader('GET', `${sandbox().xUrl}${path}`, sandbox().credentials.oauth);
    for (const headers of [{}, { authorization }]) {
      const response = await x(path, headers);
      expect(response.status).to.equal(403);
      expect(await response.json()).to.have.nested.property('errors[0].code', 453);
    }
  });

  it('has the limit of the real one unless told otherwise', async () => {
    const open = await startSandbox({ hasFriendshipsShow: true });
    const response = await fetch(`${open.xUrl}${PATH}?source_screen_name=dev1&target_screen_name=dev2`, {
      headers: { authorization: 'Bearer token' },
    });
    await open.close();
    expect(response.headers.get('x-rate-limit-limit')).to.equal('180');
  });
});
