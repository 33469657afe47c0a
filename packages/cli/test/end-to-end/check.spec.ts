import { evidenceSchema } from '@codeties/wire';
import { expect } from 'chai';
import { z } from 'zod';
import { SLOW_MS, runCli, type CliEnd } from '../support/run-cli.js';
import { useHome } from '../support/use-home.js';

const organisations = ['org1', 'org2', 'org3'];

describe('codeties check', function () {
  this.timeout(SLOW_MS);
  const home = useHome();
  const check = (...words: string[]): Promise<CliEnd> => runCli(['check', ...words, '--sandbox'], { home: home() });

  it('answers with no settings at all, in the words of the API, and ends with 0 where they are connected', async () => {
    const { code, output, errors } = await check('dev1', 'dev2');
    expect(output).to.equal(`${JSON.stringify({ connected: true, organisations })}\n`);
    expect(errors).to.equal('');
    expect(code).to.equal(0);
  });

  it('ends with 1 where they are not connected', async () => {
    const { code, output } = await check('dev1', 'dev3');
    expect(output).to.equal('{"connected":false}\n');
    expect(code).to.equal(1);
  });

  it('ends with 2 where somebody does not exist, and says where', async () => {
    const { code, output, errors } = await check('dev1', 'onlygithub');
    expect(errors).to.equal('codeties: onlygithub is not a valid user in twitter\n');
    expect(output).to.equal('');
    expect(code).to.equal(2);
  });

  it('ends with 2 for names that cannot be asked about', async () => {
    const { code, output } = await check('dev1', 'DEV1');
    expect(output).to.equal('');
    expect(code).to.equal(2);
  });

  it('ends with 3 where nobody can tell, and gives the reasons', async () => {
    const { code, output } = await check('guarded', 'guarded2');
    expect(JSON.parse(output)).to.have.property('errors').with.lengthOf(2);
    expect(code).to.equal(3);
  });

  it('adds the evidence with --explain', async () => {
    const { output } = await check('dev1', 'dev2', '--explain', '--json');
    const { evidence } = z.object({ evidence: evidenceSchema }).parse(JSON.parse(output));
    expect(evidence.shared_organisations).to.deep.equal(organisations);
    expect(evidence.follows.map(({ answer }) => answer)).to.deep.equal(['yes', 'yes']);
  });

  it('tells people what each network said, and what that cost', async () => {
    const { code, output } = await check('dev1', 'dev2', '--format', 'human');
    expect(output).to.equal(
      [
        'dev1 and dev2 are connected.',
        '  GitHub  they share org1, org2, org3',
        '  X       dev1 follows dev2',
        '          dev2 follows dev1',
        '  Cost    GitHub 2 requests; X 3 requests, 6 rows ($0.06)',
        '  The sandbox answered: all of this is made up, and nothing is billed.',
        '',
      ].join('\n'),
    );
    expect(code).to.equal(0);
  });

  it('tells people why the answer may be no', async () => {
    const { code, output } = await check('dev1', 'dev3', '--format', 'human');
    expect(output)
      .to.include('dev1 and dev3 are not connected.')
      .and.to.include('they share no organisation')
      .and.to.include('GitHub shows public memberships only');
    expect(code).to.equal(1);
  });

  it('tells people that nobody can tell, and why', async () => {
    const { code, output } = await check('guarded', 'guarded2', '--format', 'human', '--explain');
    expect(output)
      .to.include('Nobody can tell whether guarded and guarded2 are connected.')
      .and.to.include('guarded and guarded2 are protected')
      .and.to.match(/Read +GitHub: \d{4}-/);
    expect(code).to.equal(3);
  });
});
