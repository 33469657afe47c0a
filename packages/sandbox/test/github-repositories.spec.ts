import { expect } from 'chai';
import { z } from 'zod';
import { createWorld } from '../src/index.js';
import { names, useSandbox } from './use-sandbox.js';

const rowsSchema = z.array(z.looseObject({}));
const rowSchema = z.looseObject({ id: z.number(), node_id: z.string() });

describe("The fake GitHub's repositories and gists", () => {
  const { github, sandbox } = useSandbox();
  const json = async (path: string): Promise<unknown> => (await github(path)).json();

  it('are listed without the private ones, and counted likewise', async () => {
    expect(await names(github('/users/dev1/repos'))).to.deep.equal([
      'alpha',
      'Beta',
      'gamma',
      'notes',
      'upstream-fork',
    ]);
    expect(await json('/users/dev1')).to.include({ public_repos: 5, public_gists: 3, followers: 2 });
    expect(await names(github('/users/org1/repos'))).to.deep.equal([]);
  });

  it('have stars where lists say watchers, and the watchers as subscribers of one', async () => {
    const [first] = rowsSchema.parse(await json('/users/dev1/repos'));
    const alpha = {
      name: 'alpha',
      full_name: 'dev1/alpha',
      fork: false,
      private: false,
      language: 'TypeScript',
      stargazers_count: 120,
      watchers_count: 120,
      open_issues_count: 5,
      size: 2048,
      created_at: '2016-02-29T08:15:30Z',
      updated_at: '2025-11-03T17:45:00Z',
      html_url: 'https://github.com/dev1/alpha',
    };
    expect(first).to.include(alpha).and.not.have.property('subscribers_count');
    const one = await json('/repos/DEV1/Alpha');
    expect(one).to.include({ ...alpha, subscribers_count: 14 });
    expect(one).to.have.nested.property('owner.login', 'dev1');
    expect(one).to.have.property('topics').that.deep.equals(['graph', 'cli']);
  });

  it('are not shown where they are private, or do not exist', async () => {
    for (const path of [
      '/repos/dev1/secret-plans',
      '/repos/dev1/nothing',
      '/repos/nobodyhere/alpha',
      '/users/onlybitbucket',
    ]) {
      expect([path, (await github(path)).status]).to.deep.equal([path, 404]);
    }
  });

  for (const [login, count, last] of [
    ['bare', 0, 1],
    ['hundred', 100, 1],
    ['hundredone', 101, 2],
    ['thousand', 1000, 10],
  ] as const) {
    it(`are ${count} of ${login}, on ${last} pages of 100`, async () => {
      const seen = new Set<string>();
      for (let page = 1; page <= last; page += 1) {
        const response = await github(`/users/${login}/repos?per_page=100&page=${page}`);
        const next = /page=(\d+)>; rel="last"/.exec(response.headers.get('link') ?? '')?.[1];
        expect(next).to.equal(page < last ? String(last) : undefined);
        for (const name of await names(Promise.resolve(response))) seen.add(name);
      }
      expect(seen.size).to.equal(count);
      expect(await names(github(`/users/${login}/repos?per_page=100&page=${last + 1}`))).to.deep.equal([]);
    });
  }

  it('have entity tags too', async () => {
    const tag = (await github('/users/hundred/repos')).headers.get('etag') ?? '';
    expect((await github('/users/hundred/repos', { 'if-none-match': tag })).status).to.equal(304);
  });

  it('come as 65 gists on three pages of 30, without secret ones, linked under the id', async () => {
    const first = await github('/users/gisty/gists');
    const link = first.headers.get('link') ?? '';
    expect(link).to.match(/\/user\/\d+\/gists\?page=2>; rel="next", <[^>]+page=3>; rel="last"$/);
    const next = await fetch(/<([^>]+)>; rel="last"/.exec(link)?.[1] ?? '');
    expect(await next.json()).to.have.length(5);
    const [gist] = rowsSchema.parse(await json('/users/dev1/gists'));
    expect(gist).to.include({ description: 'How to count', public: true, comments: 2 });
    expect(gist).to.have.property('files').that.has.keys('count.ts', 'count.md');
    expect(gist).to.have.nested.property('owner.login', 'dev1');
  });

  it('have ids that depend on owner and name alone', async () => {
    const before = rowSchema.parse(await json('/repos/dev1/gamma'));
    const repositories = [{ name: 'other' }, { name: 'Gamma' }];
    sandbox().setWorld(createWorld([{ login: 'ada' }, { login: 'DEV1', repositories }]));
    const after = rowSchema.parse(await json('/repos/dev1/gamma'));
    expect(after).to.include({ id: before.id, node_id: before.node_id, name: 'Gamma' });
  });
});
