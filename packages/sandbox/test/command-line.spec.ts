import { expect } from 'chai';
import { parseCommandLine } from '../src/command-line.js';

describe('The command line', () => {
  it('has a default for everything', () => {
    expect(parseCommandLine([])).to.deep.equal({
      githubPort: 4001,
      xPort: 4002,
      bitbucketPort: 4003,
      latency: 0,
      generated: undefined,
      wantsHelp: false,
    });
  });

  it('takes ports, a latency, and a generated world', () => {
    const parameters = ['--github-port', '0', '--x-port=5000', '--bitbucket-port', '7', '--seed', '7'];
    parameters.push('--developers', '300', '--latency', '20');
    expect(parseCommandLine(parameters)).to.deep.include({
      githubPort: 0,
      xPort: 5000,
      bitbucketPort: 7,
      latency: 20,
      generated: { seed: 7, developers: 300 },
    });
    expect(parseCommandLine(['--seed', '3']).generated).to.deep.equal({ seed: 3, developers: 1000 });
    expect(parseCommandLine(['--help']).wantsHelp).to.be.true;
  });

  for (const parameters of [
    ['--x-port', '70000'],
    ['--latency', 'slow'],
    ['--developers', '0'],
    ['--nothing'],
    ['x'],
  ]) {
    it(`refuses ${parameters.join(' ')}`, () => {
      expect(() => parseCommandLine(parameters)).to.throw();
    });
  }
});
