import { expectFailure } from '@codeties/contract-tests';
import { toHandle, type OrgDirectory } from '@codeties/core';
import { expect } from 'chai';
import nock from 'nock';
import { createGitHubOrgDirectory } from '../src/index.js';

const base = 'http://github.test';
const organisation = { id: 1, login: 'org1' };

describe('GitHub, when its answers are odd', () => {
  let directory: OrgDirectory;

  beforeEach(() => {
    if (!nock.isActive()) nock.activate();
    nock.disableNetConnect();
    directory = createGitHubOrgDirectory({ baseUrl: base, token: 'secret-token' });
  });

  afterEach(() => {
    nock.cleanAll();
    nock.enableNetConnect();
    nock.restore();
  });

  const ask = async (): Promise<readonly unknown[] | undefined> => {
    const dev1 = toHandle('dev1');
    return (await directory.organisationsOf([dev1])).get(dev1);
  };
  const page = (path: string, next?: string): nock.Scope =>
    nock(base)
      .get(path)
      .reply(200, [organisation], next === undefined ? {} : { link: `<${next}>; rel="next"` });

  it('does not take the JSON 404 of something in between for "no such user"', async () => {
    nock(base).get(/.*/).reply(404, { message: 'no Route matched with those values' });
    await expectFailure(ask(), 'unavailable');
  });

  it('does not take its token to another host', async () => {
    page('/users/dev1/orgs?per_page=100', 'http://elsewhere.test/users/dev1/orgs?page=2');
    const elsewhere = nock('http://elsewhere.test').get(/.*/).reply(200, []);
    await expectFailure(ask(), 'invalid_response');
    expect(elsewhere.isDone()).to.equal(false);
  });

  it('does not go round in circles after a next page that was read already', async () => {
    page('/users/dev1/orgs?per_page=100', `${base}/user/1/orgs?page=2`);
    page('/user/1/orgs?page=2', `${base}/user/1/orgs?page=2`);
    await expectFailure(ask(), 'invalid_response');
  });

  it('does not ask whether nonsense has changed, which it would be told for ever', async () => {
    const tagged = { etag: '"1"', link: `<${base}/users/dev1/orgs?per_page=100>; rel="next"` };
    nock(base).get('/users/dev1/orgs?per_page=100').reply(200, [organisation], tagged);
    await expectFailure(ask(), 'invalid_response');
    nock(base, { badheaders: ['if-none-match'] })
      .get('/users/dev1/orgs?per_page=100')
      .reply(200, [organisation]);
    expect(await ask()).to.have.length(1);
  });

  it('is asked whether the others’ answers have changed, where one account’s are nonsense', async () => {
    const dev2 = toHandle('dev2');
    const other = '/users/dev2/orgs?per_page=100';
    nock(base).get(other).reply(200, [organisation], { etag: '"2"' });
    await directory.organisationsOf([dev2]);
    const tagged = { etag: '"1"', link: `<${base}/users/dev1/orgs?per_page=100>; rel="next"` };
    nock(base).get('/users/dev1/orgs?per_page=100').reply(200, [organisation], tagged);
    await expectFailure(ask(), 'invalid_response');
    nock(base, { reqheaders: { 'if-none-match': '"2"' } })
      .get(other)
      .reply(304);
    expect((await directory.organisationsOf([dev2])).get(dev2)).to.have.length(1);
  });

  it('tells of an account that is blocked without telling of an outage', async () => {
    nock(base)
      .get(/.*/)
      .reply(451, { message: 'Repository access blocked', block: { reason: 'dmca' } });
    expect((await expectFailure(ask(), 'unavailable')).isOutage).to.equal(false);
  });

  it('shows an organisation once that moved to the next page meanwhile', async () => {
    page('/users/dev1/orgs?per_page=100', `${base}/user/1/orgs?page=2`);
    page('/user/1/orgs?page=2');
    expect(await ask()).to.deep.equal([{ id: '1', login: 'org1' }]);
  });

  it('is asked for the next page that came about behind a full one, which itself has not changed', async () => {
    const full = Array.from({ length: 100 }, (_, index) => ({ id: index, login: `org${index}` }));
    const next = { link: `<${base}/user/1/orgs?page=2>; rel="next"` };
    const first = '/users/dev1/orgs?per_page=100';
    nock(base).get(first).reply(200, full, { etag: '"same"' });
    expect(await ask()).to.have.length(100);
    nock(base)
      .get(first)
      .reply(function () {
        return 'if-none-match' in this.req.headers ? [304] : [200, full, { ...next, etag: '"same"' }];
      });
    nock(base)
      .get('/user/1/orgs?page=2')
      .reply(200, [{ id: 100, login: 'org100' }]);
    expect(await ask()).to.have.length(101);
  });

  it('fails where a page is gone that there was', async () => {
    page('/users/dev1/orgs?per_page=100', `${base}/user/1/orgs?page=2`);
    nock(base)
      .get('/user/1/orgs?page=2')
      .reply(404, { message: 'Not Found', documentation_url: 'https://docs.github.com' });
    await expectFailure(ask(), 'invalid_response');
  });

  it('is followed to a next page whose address looks like a template', async () => {
    page('/users/dev1/orgs?per_page=100', `${base}/user/1/orgs?after=cursor:v2`);
    nock(base).get('/user/1/orgs').query({ after: 'cursor:v2' }).reply(200, []);
    expect(await ask()).to.have.length(1);
  });

  it('keeps ids apart that are beyond what a number holds', async () => {
    nock(base)
      .get(/.*/)
      .reply(200, '[{"id":9007199254740993,"login":"big"}]', { 'content-type': 'application/json; charset=utf-8' });
    expect(await ask()).to.deep.equal([{ id: '9007199254740993', login: 'big' }]);
  });

  it('is asked in full where the caller wants nothing from a cache', async () => {
    nock(base).get(/.*/).reply(200, [organisation], { etag: '"1"' });
    await ask();
    nock(base, { badheaders: ['if-none-match'] })
      .get(/.*/)
      .reply(200, []);
    const dev1 = toHandle('dev1');
    expect((await directory.organisationsOf([dev1], { noCache: true })).get(dev1)).to.deep.equal([]);
  });
});
