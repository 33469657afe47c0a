import { expect } from 'chai';
import { z } from 'zod';
import { createSandboxUpstream } from '../src/index.js';
import { useSandbox } from './use-sandbox.js';

const pageSchema = z.strictObject({
  size: z.number(),
  page: z.number(),
  pagelen: z.number(),
  next: z.url().optional(),
  previous: z.url().optional(),
  values: z.array(z.looseObject({ name: z.string() })),
});

describe('The fake Bitbucket', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  const { bitbucket, sandbox } = useSandbox(() => ({
    clock: () => now,
    limits: { bitbucketWithToken: { requests: 20 }, bitbucketAnonymous: { requests: 2 } },
  }));
  const json = async (path: string): Promise<unknown> => (await bitbucket(path)).json();
  const error = (message: string): object => ({ type: 'error', error: { message } });

  it('knows a workspace in any case, and says so where it knows none', async () => {
    expect(await json('/workspaces/PYPY')).to.include({ type: 'workspace', slug: 'pypy', name: 'pypy' });
    expect(await json('/workspaces/pypy_dev')).to.include({ slug: 'pypy_dev' });
    for (const path of ['/workspaces/dev1', '/repositories/dev1', '/repositories/dev1/alpha']) {
      const response = await bitbucket(path);
      expect(response.status).to.equal(404);
      expect(await response.json()).to.deep.equal(error("No workspace with identifier 'dev1'."));
    }
    expect((await bitbucket('/users/pypy')).status).to.equal(404);
    expect((await bitbucket('/teams/pypy')).status).to.equal(404);
  });

  it('lists repositories without private ones: forks with a parent, others with null or none', async () => {
    const { values, ...rest } = pageSchema.parse(await json('/repositories/pypy'));
    expect(rest).to.deep.equal({ size: 5, page: 1, pagelen: 10 });
    expect(values.map(({ name }) => name)).to.deep.equal(['pypy', 'extradoc', 'stmgc', 'lang-smalltalk', 'jitviewer']);
    expect(values.map((value) => value['language'])).to.deep.equal(['python', '', 'c', 'python', 'python']);
    expect(values[0]).to.not.have.property('parent');
    expect(values[2]).to.have.property('parent', null);
    expect(values[3]).to.have.nested.property('parent.full_name', 'upstream/lang-smalltalk');
    expect(values[0]).to.include({ type: 'repository', full_name: 'pypy/pypy', size: 260_000_000, is_private: false });
    expect(values[0]).to.not.have.any.keys('topics', 'stargazers_count', 'watchers');
  });

  it('shows one repository, and no private one', async () => {
    expect(await json('/repositories/pypy/StmGC')).to.include({ name: 'stmgc' });
    const response = await bitbucket('/repositories/pypy/unreleased');
    expect(response.status).to.equal(404);
    expect(await response.json())
      .to.have.nested.property('error.message')
      .that.includes('no longer exists');
    expect((await bitbucket('/repositories/pypy/unreleased/watchers')).status).to.equal(404);
  });

  it('counts the watchers of a repository', async () => {
    expect(await json('/repositories/pypy/pypy/watchers?pagelen=1&fields=size')).to.deep.equal({ size: 30 });
  });

  for (const [workspace, count, last] of [
    ['bare', 0, 1],
    ['hundred', 100, 1],
    ['hundredone', 101, 2],
    ['thousand', 1000, 10],
  ] as const) {
    it(`gives the ${count} repositories of ${workspace} on ${last} pages of 100`, async () => {
      const seen = new Set<string>();
      let url: string | undefined = `${sandbox().bitbucketUrl}/repositories/${workspace}?pagelen=100`;
      let pages = 0;
      for (; url !== undefined; pages += 1) {
        const response = await fetch(url, { headers: { authorization: 'Bearer token' } });
        const page = pageSchema.parse(await response.json());
        expect(page).to.include({ size: count, page: pages + 1, pagelen: 100 });
        for (const { name } of page.values) seen.add(name);
        url = page.next;
      }
      expect([pages, seen.size]).to.deep.equal([last, count]);
    });
  }

  it('refuses pages that make no sense', async () => {
    const refused: [string, number, string][] = [
      ['pagelen=101', 400, 'Invalid pagelen'],
      ['pagelen=0', 400, 'Invalid pagelen'],
      ['page=x', 400, 'Invalid page'],
      ['page=2', 404, 'Invalid page'],
    ];
    for (const [query, status, message] of refused) {
      const response = await bitbucket(`/repositories/pypy?${query}`);
      expect(response.status).to.equal(status);
      expect(await response.json()).to.deep.equal(error(message));
    }
  });

  it('gives only the fields asked for: no next unless it is named', async () => {
    const path = '/repositories/pypy?pagelen=4&fields=';
    const named = await json(`${path}next,size,values.name,values.parent.full_name`);
    expect(named).to.have.keys('next', 'size', 'values');
    expect(named)
      .to.have.property('values')
      .that.deep.equals([
        { name: 'pypy' },
        { name: 'extradoc' },
        { name: 'stmgc', parent: null },
        { name: 'lang-smalltalk', parent: { full_name: 'upstream/lang-smalltalk' } },
      ]);
    expect(await json(`${path}values.name`)).to.have.all.keys('values');
    const without = await json(`${path}-values.links,-next,%2Bvalues.owner.links`);
    expect(without).to.have.keys('values', 'page', 'pagelen', 'size');
    expect(without).to.have.nested.property('values[0].owner.links');
    expect(without).to.not.have.nested.property('values[0].links');
    expect(await json(`${path}values.*.slug`)).to.have.nested.property('values[0].workspace.slug', 'pypy');
    expect(await json(`${path}size,+values.name`)).to.deep.equal({ size: 5 });
  });

  it('takes a Bearer token or an address with one, and no bad-token', async () => {
    const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;
    const statuses: [string, number][] = [
      [`Bearer ${sandbox().credentials.bitbucketToken}`, 200],
      [basic('ada@example.org:token'), 200],
      ['Bearer bad-token', 401],
      [basic('ada@example.org:bad-token'), 401],
      [basic('ada:app-password'), 401],
      ['Digest token', 401],
    ];
    for (const [authorization, status] of statuses) {
      expect((await bitbucket('/workspaces/pypy', { authorization })).status).to.equal(status);
    }
  });

  it('tells Bearer tokens of their limit, and of its end nobody: 429 in plain text', async () => {
    const told = (await bitbucket('/repositories/pypy')).headers;
    expect(told.get('x-ratelimit-limit')).to.equal('20');
    expect(told.get('x-ratelimit-resource')).to.equal('api');
    expect(told.get('x-ratelimit-nearlimit')).to.equal('false');
    expect((await bitbucket('/workspaces/pypy')).headers.has('x-ratelimit-limit')).to.be.false;
    const anonymous = (): Promise<Response> => fetch(`${sandbox().bitbucketUrl}/repositories/pypy`);
    expect((await anonymous()).headers.has('x-ratelimit-limit')).to.be.false;
    await anonymous();
    const refused = await anonymous();
    expect(refused.status).to.equal(429);
    expect(refused.headers.get('content-type')).to.equal('text/plain');
    expect(refused.headers.has('retry-after')).to.be.false;
    expect(await refused.text()).to.equal('Rate limit for this resource has been exceeded');
    expect((await bitbucket('/repositories/pypy')).status).to.equal(200);
  });

  it('counts its requests and rows, and is a network for a suite', async () => {
    const upstream = createSandboxUpstream(sandbox(), 'bitbucket');
    await bitbucket('/repositories/pypy?pagelen=3');
    expect(sandbox().requests.counts.bitbucket).to.deep.equal({ requests: 1, rows: 3 });
    upstream.misbehave('gone');
    expect((await bitbucket('/workspaces/pypy')).status).to.equal(410);
    expect(upstream.requestCount()).to.equal(2);
  });
});
