import { expect } from 'chai';
import { logins, useSandbox } from './use-sandbox.js';

describe('The fake GitHub', () => {
  const used = useSandbox();
  const { github, sandbox } = used;

  it('shows a developer under the spelling of the seed, whatever case is asked for', async () => {
    const response = await github('/users/DEV1');
    expect(response.status).to.equal(200);
    expect(response.headers.get('content-type')).to.equal('application/json; charset=utf-8');
    expect(await response.json()).to.include({ login: 'dev1', type: 'User', following: 3, followers: 2 });
  });

  it('lists public memberships in a stable order, and no private one', async () => {
    expect(await logins(github('/users/dev1/orgs'))).to.deep.equal(['dev1-labs', 'org1', 'org2', 'org3']);
    expect(await logins(github('/users/dev2/orgs'))).to.deep.equal(['org3', 'dev2-labs', 'org1', 'org2']);
    expect(await logins(github('/users/secretive/orgs'))).to.deep.equal(['org5']);
    expect((await github('/orgs/hidden-guild')).status).to.equal(200);
  });

  it('says 404 in its own JSON for anybody who does not exist', async () => {
    for (const path of ['nobodyhere', 'nobodyhere/orgs', 'nobodyhere/repos', 'nobodyhere/gists', 'onlytwitter/orgs']) {
      const response = await github(`/users/${path}`);
      expect(response.status).to.equal(404);
      expect(await response.json()).to.include({ message: 'Not Found', status: '404' });
    }
  });

  it('knows an organisation as a user without organisations', async () => {
    const response = await github('/users/org1');
    expect(await response.json()).to.include({ login: 'org1', type: 'Organization' });
    expect(await logins(github('/users/org1/orgs'))).to.deep.equal([]);
    expect(await (await github('/orgs/org1')).json()).to.include({ login: 'org1', type: 'Organization' });
    expect((await github('/orgs/dev1')).status).to.equal(404);
  });

  it('answers whether one follows another with 204 or 404', async () => {
    expect((await github('/users/dev1/following/dev2')).status).to.equal(204);
    expect((await github('/users/dev2/following/dev3')).status).to.equal(404);
    expect((await github('/users/dev1/following/nobodyhere')).status).to.equal(404);
    expect(await logins(github('/users/dev1/followers'))).to.deep.equal(['dev2', 'onlygithub']);
  });

  it('gives 30 a page unless asked, and never more than 100', async () => {
    expect(await logins(github('/users/joiner/orgs'))).to.have.length(30);
    expect(await logins(github('/users/joiner/orgs?per_page=1000'))).to.have.length(100);
    expect(await logins(github('/users/joiner/orgs?per_page=none&page=0'))).to.have.length(30);
    expect(await logins(github('/users/joiner/orgs?page=99'))).to.have.length(0);
  });

  it('leads from page to page by absolute links under the account id', async () => {
    const first = await github('/users/joiner/orgs?per_page=100');
    const link = first.headers.get('link') ?? '';
    expect(link).to.match(
      /^<http:\/\/127\.0\.0\.1:\d+\/user\/\d+\/orgs\?per_page=100&page=2>; rel="next", <[^>]+page=2>; rel="last"$/,
    );
    const next = /<([^>]+)>; rel="next"/.exec(link)?.[1] ?? '';
    expect(next.startsWith(sandbox().githubUrl)).to.be.true;
    const second = await fetch(next);
    expect(second.headers.get('link')).to.match(/^<[^>]+page=1>; rel="prev", <[^>]+page=1>; rel="first"$/);
    const names = await logins(Promise.resolve(second));
    expect(names).to.have.length(37);
    expect(names).to.include('org1');
    expect(await logins(Promise.resolve(first))).not.to.include('org1');
  });

  it('gives a list that fits one page no link', async () => {
    expect((await github('/users/dev1/orgs')).headers.has('link')).to.be.false;
  });

  it('links a middle page to all four others', async () => {
    const link = (await github('/users/joiner/orgs?per_page=50&page=2')).headers.get('link') ?? '';
    expect([...link.matchAll(/rel="(\w+)"/g)].map((match) => match[1])).to.deep.equal([
      'prev',
      'next',
      'last',
      'first',
    ]);
  });

  it('names the API version asked for, and refuses what is none', async () => {
    const header = 'x-github-api-version';
    const response = await github('/users/dev1', { [header]: '2022-11-28' });
    expect(response.headers.get('x-github-api-version-selected')).to.equal('2022-11-28');
    expect(response.headers.has('x-github-request-id')).to.be.true;
    expect((await github('/users/dev1', { [header]: 'newest' })).status).to.equal(400);
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${sandbox().githubUrl}/users/dev1`, { method: 'HEAD' });
    expect(response.status).to.equal(200);
    expect(Number(response.headers.get('content-length'))).to.be.greaterThan(100);
    expect(await response.text()).to.equal('');
  });
});
