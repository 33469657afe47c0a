import { groupSchema, planSchema, progressSchema } from '@codeties/wire';
import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SLOW_MS, runCli, type CliEnd } from '../support/run-cli.js';
import { linesOf } from '../support/lines-of.js';
import { useHome } from '../support/use-home.js';
import { useNetworks } from '../support/use-networks.js';

const team = 'dev1, dev2 # the two of us\n# nobody, nothere\ndev4\tguarded2 guarded onlygithub,DEV1\n';

describe('codeties group', function () {
  this.timeout(SLOW_MS);
  const home = useHome();
  const { sandbox, environment } = useNetworks();
  beforeEach(() => writeFile(join(home(), 'team.txt'), team));
  const group = (...words: string[]): Promise<CliEnd> => runCli(['group', 'team.txt', ...words], { home: home() });
  const live = (...words: string[]): Promise<CliEnd> =>
    runCli(['group', 'team.txt', ...words], { home: home(), environment: environment() });

  it('answers in lines as the API does: how far it is, and the answer last', async () => {
    const { code, output, errors } = await group('--sandbox');
    const lines = linesOf(output);
    const { developers, connections, undecided, errors: missing } = groupSchema.parse(lines.pop());
    expect(developers).to.deep.equal(['dev1', 'dev2', 'dev4', 'guarded2', 'guarded']);
    expect(connections.map((connection) => connection.developers)).to.deep.equal([
      ['dev1', 'dev2'],
      ['dev1', 'guarded'],
    ]);
    expect(undecided?.map((pair) => pair.developers)).to.deep.equal([['guarded2', 'guarded']]);
    expect(missing).to.deep.equal(['onlygithub is no a valid user in twitter']);
    for (const line of lines) expect(() => progressSchema.parse(line)).not.to.throw();
    expect(lines).not.to.have.lengthOf(0);
    expect(errors).to.equal('');
    expect(code).to.equal(0);
  });

  it('answers in one document with --json', async () => {
    const { output } = await group('--sandbox', '--json');
    expect(linesOf(output)).to.have.lengthOf(1);
    expect(() => groupSchema.parse(JSON.parse(output))).not.to.throw();
  });

  it('takes names from its input', async () => {
    const { output } = await runCli(['group', '-', '--sandbox', '--json'], { home: home(), input: 'dev1,dev2' });
    expect(groupSchema.parse(JSON.parse(output)).connections).to.have.lengthOf(1);
  });

  it('tells people who is connected, who is not known, and what it cost', async () => {
    const { output } = await group('--sandbox', '--format', 'human');
    expect(output)
      .to.include('2 of 10 pairs are connected.')
      .and.to.match(/^ {2}dev1 and dev2 +org1, org2, org3$/m)
      .and.to.include('Nobody can tell of 1 pair:')
      .and.to.include('onlygithub is not a valid user in twitter')
      .and.to.match(/^Cost {2}GitHub \d+ requests; X \d+ requests, \d+ rows \(\$\d\.\d\d\)$/m);
  });

  it('says what it costs at most with --plan, and asks no more than it takes to say so', async () => {
    sandbox().requests.reset();
    const { code, output } = await live('--plan');
    const { cost } = planSchema.parse(JSON.parse(output));
    expect(cost.dollars['twitter']).to.be.greaterThan(0);
    expect(sandbox().requests.counts.github.requests).to.equal(0);
    expect(code).to.equal(0);
  });

  it('does not spend where there is nobody to ask, and says how to agree beforehand', async () => {
    sandbox().requests.reset();
    const { code, output, errors } = await live();
    expect(errors)
      .to.match(/at most \$\d\.\d\d/)
      .and.to.include('--yes')
      .and.to.match(/--most-dollars \d/);
    expect(output).to.equal('');
    expect(code).to.equal(2);
    expect(sandbox().requests.counts.github.requests).to.equal(0);
  });

  it('spends with --yes, and up to --most-dollars', async () => {
    expect(await live('--yes', '--json')).to.include({ code: 0 });
    expect(await live('--most-dollars', '5', '--json')).to.include({ code: 0 });
    const { code, errors } = await live('--most-dollars', '0.05');
    expect(errors).to.include('more than --most-dollars 0.05');
    expect(code).to.equal(2);
  });

  it('does not even look many accounts up before it is agreed to', async () => {
    const many = Array.from({ length: 101 }, (_, index) => `developer${index}`).join('\n');
    sandbox().requests.reset();
    const words = ['group', '-', '--most-dollars', '1'];
    const { code, errors } = await runCli(words, { home: home(), environment: environment(), input: many });
    expect(errors).to.include('at most $1.01');
    expect(code).to.equal(2);
    expect(sandbox().requests.counts.twitter.requests).to.equal(0);
    const plan = await runCli([...words, '--plan'], { home: home(), environment: environment(), input: many });
    expect(plan).to.include({ code: 2, output: '' });
    expect(sandbox().requests.counts.twitter.requests).to.equal(0);
  });

  it('keeps the answer for each pair with --register', async () => {
    await group('--sandbox', '--register');
    const { output } = await runCli(['history', 'dev2', 'dev4', '--sandbox'], { home: home() });
    expect(linesOf(output)).to.have.lengthOf(1);
  });

  it('keeps nothing without --register', async () => {
    await group('--sandbox');
    const { output } = await runCli(['history', 'dev1', 'dev2', '--sandbox'], { home: home() });
    expect(output).to.equal('');
  });

  it('says which name in which file is none', async () => {
    await writeFile(join(home(), 'team.txt'), `dev1\ndev2\n${'x'.repeat(200)}\n`);
    const { code, output, errors } = await group('--sandbox');
    expect(errors).to.match(/^codeties: team\.txt cannot be used: .*"x{40}"\n$/);
    expect(output).to.equal('');
    expect(code).to.equal(2);
  });

  it('ends with 2 for a file that is not there, and for a group that is none', async () => {
    const none = await runCli(['group', 'none.txt', '--sandbox'], { home: home() });
    expect(none.errors).to.include('none.txt cannot be used: there is no such file');
    expect(none.code).to.equal(2);
    const folder = await runCli(['group', '.', '--sandbox'], { home: home() });
    expect(folder.errors).to.equal('codeties: . cannot be used: it is a folder\n');
    const single = await runCli(['group', '-', '--sandbox'], { home: home(), input: '# dev2\ndev1\n' });
    expect(single.errors).to.include('the input cannot be used').and.to.include('2 to 1000');
    expect(single.code).to.equal(2);
  });
});
