import { aggregateSchema, repositoriesSchema } from '@codeties/wire';
import { expect } from 'chai';
import { z } from 'zod';
import { SLOW_MS, runCli, type CliEnd } from '../support/run-cli.js';
import { linesOf } from '../support/lines-of.js';
import { useHome } from '../support/use-home.js';

describe('codeties repos, gists and aggregate', function () {
  this.timeout(SLOW_MS);
  const home = useHome();
  const run = (...words: string[]): Promise<CliEnd> => runCli([...words, '--sandbox'], { home: home() });

  it('give repositories as the document of the API, or one to a line', async () => {
    const document = await run('repos', 'dev1', '--json');
    const { repositories } = repositoriesSchema.parse(JSON.parse(document.output));
    expect(repositories).to.have.lengthOf(5);
    const lines = await run('repos', 'dev1', '--format', 'ndjson');
    expect(linesOf(lines.output)).to.deep.equal(repositories);
  });

  it('give gists as GitHub does, a page at a time', async () => {
    const document = await run('gists', 'gisty', '--json', '--per-page', '3');
    const gists = z.array(z.object({ id: z.string() })).parse(JSON.parse(document.output));
    expect(gists).to.have.lengthOf(3);
    const lines = await run('gists', 'gisty', '--per-page', '3', '--page', '2');
    const next = z.array(z.object({ id: z.string() })).parse(linesOf(lines.output));
    expect(next).to.have.lengthOf(3);
    expect(next.map(({ id }) => id)).not.to.include.members(gists.map(({ id }) => id));
  });

  it('add up what somebody has, under one name or under several', async () => {
    const one = aggregateSchema.parse(JSON.parse((await run('aggregate', 'pypy')).output));
    expect(one.repositories.total).to.equal(11);
    const words = ['aggregate', '--github', 'pypy', '--bitbucket', 'pypy_dev'];
    const two = aggregateSchema.parse(JSON.parse((await run(...words)).output));
    expect(two.profiles.bitbucket).to.include({ username: 'pypy_dev' });
  });

  it('show people tables', async () => {
    const [repositories, gists, aggregate] = await Promise.all([
      run('repos', 'dev1', '--format', 'human'),
      run('gists', 'gisty', '--per-page', '1', '--format', 'human'),
      run('aggregate', 'pypy', '--format', 'human'),
    ]);
    expect(repositories.output).to.match(/^ {2}alpha +120 +TypeScript /m);
    expect(gists.output).to.include('https://gist.github.com/gisty/').and.to.include('--page 2');
    expect(aggregate.output).to.match(/^ {2}Languages +python 6, c 2, html 1$/m);
  });

  it('end with 2 where there is nobody of that name, or none was given', async () => {
    const ends = await Promise.all([
      run('repos', 'nobodyhere'),
      run('gists', 'nobody_here'),
      run('aggregate', 'nobodyhere'),
      run('aggregate'),
    ]);
    for (const { code, output, errors } of ends) {
      expect(code).to.equal(2);
      expect(output).to.equal('');
      expect(errors).to.match(/^codeties: nobody/);
    }
  });
});
