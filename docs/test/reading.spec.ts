import { expect } from 'chai';
import { fencedBlocks } from './fenced-blocks.js';
import { headingsOf, linksIn } from './links.js';
import { parseScript, parseTranscript } from './parse-transcript.js';
import { isTriedHere } from './terminal/tried-elsewhere.js';
import { withoutChance } from './without-chance.js';

const page = [
  '# A *page*: `code`, and [a link](other.md#part)',
  '```ts file=examples/a.ts',
  'const a = 1; // [no link](nowhere.md)',
  '```',
  '- a list',
  '  ```console',
  '  $ curl \\',
  "    'http://127.0.0.1:8080/'",
  '  {}',
  '  $ cat <<END',
  '  $ no command',
  '  END',
  '  ```',
  '## Again',
  '## Again',
  '[in the repository](https://github.com/codeties/codeties/blob/main/README.md) and [outside](https://nodejs.org)',
].join('\n');

describe('a page', () => {
  it('has its blocks, also those in lists, with the files they are from', () => {
    expect(fencedBlocks(page).map(({ language, file, line }) => ({ language, file, line }))).to.deep.equal([
      { language: 'ts', file: 'examples/a.ts', line: 2 },
      { language: 'console', file: undefined, line: 6 },
    ]);
  });

  it('types commands that go over several lines, and shows what each prints', () => {
    expect(parseTranscript(fencedBlocks(page)[1]?.text ?? '')).to.deep.equal([
      { command: "curl \\\n  'http://127.0.0.1:8080/'", printed: '{}' },
      { command: 'cat <<END\n$ no command\nEND', printed: '' },
    ]);
  });

  it('types the lines of a script, without what it says about them', () => {
    expect(parseScript('# first\nnpm ci \\\n  --omit=dev\n\nnpm start # then\n')).to.deep.equal([
      'npm ci    --omit=dev',
      'npm start',
    ]);
  });

  it('links to what is in the project, and in no code', () => {
    expect(linksIn(page)).to.deep.equal(['other.md#part', '/README.md']);
  });

  it('has headings that can be linked to', () => {
    expect(headingsOf(page)).to.deep.equal(['a-page-code-and-a-link', 'again', 'again-1']);
  });

  it('is compared without times and ports', () => {
    expect(withoutChance('127.0.0.1:4711 at 2026-01-01T00:00:00Z\n')).to.equal('127.0.0.1:PORT at TIME');
    expect(withoutChance('8 rows')).to.equal('8 rows');
  });
});

describe('a command', () => {
  for (const command of [
    "curl 'http://127.0.0.1:8080/a?b=c&d=e'",
    'UPSTREAM=sandbox npm start',
    "printf 'dev1\\ndev2' | codeties group - --sandbox",
    'npx @codeties/cli check dev1 dev2 --sandbox || echo "ended with $?"',
  ]) {
    it(`is run with its page: ${command}`, () => {
      expect(isTriedHere(command)).to.equal(true);
    });
  }

  for (const command of [
    'git push',
    'npm publish',
    'curl localhost && rm file',
    'npx another',
    'codetiesque',
    'npm test',
  ]) {
    it(`is not run with its page: ${command}`, () => {
      expect(isTriedHere(command)).to.equal(false);
    });
  }
});
