import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { createAdapter } from '../src/create-adapter.js';
import { readBlocks, readBreakages } from './document.js';
import { runScript } from './run-script.js';
import { readTap } from './tap-report.js';
import { temporaryFolders } from './temporary-folder.js';

const template = fileURLToPath(new URL('../template', import.meta.url));

// What hangs is waited for by each test that it concerns.
const PATIENCE_MS = 120_000;

/** The same lines at the left margin; what is within one another stays so. */
function atTheMargin(text: string): string {
  const lines = text.trimEnd().split('\n');
  const indents = lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** Whether a text has these lines one after the other, however far they are indented together. */
function hasLines(text: string, block: string): boolean {
  const [lines, wanted] = [text.split('\n'), atTheMargin(block)];
  const count = wanted.split('\n').length;
  return lines.some((_, start) => atTheMargin(lines.slice(start, start + count).join('\n')) === wanted);
}

describe('docs/writing-an-adapter.md', () => {
  const temporaryFolder = temporaryFolders();

  it('shows code as it is in the template', () => {
    const files = readdirSync(template, { recursive: true, encoding: 'utf8' })
      .map((path) => join(template, path))
      .filter((path) => path.endsWith('.ts') && statSync(path).isFile())
      .map((path) => readFileSync(path, 'utf8'));
    const shown = readBlocks().filter(({ language }) => language === 'ts');
    expect(shown).to.have.length.greaterThan(5);
    for (const { text } of shown) expect(files.filter((file) => hasLines(file, text)).length, text).to.equal(1);
  });

  it('begins with the commands that the program itself tells', async () => {
    const [{ text } = { text: '' }] = readBlocks().filter(({ language }) => language === 'sh');
    const { output: help } = await createAdapter(['--help'], temporaryFolder());
    const { output: farewell } = await createAdapter(['my-network'], temporaryFolder());
    const [create = '', next = ''] = text.trim().split('\n');
    expect(help).to.include(`  ${create}\n`);
    expect(farewell).to.include(`  ${next}\n`);
  });

  const breakages = readBreakages();

  it('breaks the template in several ways', () => {
    expect(breakages).to.have.length.greaterThan(5);
  });

  for (const { path, before, after, failing } of breakages) {
    it(`says what fails where ${path} says ${after.trim()}`, async function () {
      this.timeout(PATIENCE_MS);
      const folder = temporaryFolder();
      await createAdapter(['my-network'], folder);
      const project = join(folder, 'my-network');
      const parts = readFileSync(join(project, path), 'utf8').split(before);
      expect(parts, 'the line is there once').to.have.length(2);
      writeFileSync(join(project, path), parts.join(after));
      const { output } = await runScript(project, 'test', '--', '--reporter', 'tap');
      expect(readTap(output).failed).to.deep.equal(failing);
    });
  }
});
