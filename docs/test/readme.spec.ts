import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { root } from './documents.js';
import { fencedBlocks } from './fenced-blocks.js';

/** About what a screen shows. */
const LINES_OF_A_SCREEN = 45;

const readme = readFileSync(`${root}README.md`, 'utf8');
const blocks = fencedBlocks(readme);

/** The parts of the page under its headings, the first of them under its title. */
const sections = readme.split(/^##? /m).slice(1);

/** Lines of prose and blocks; tables and blank lines take a glance. */
const linesOf = (section: string): number =>
  section.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('|')).length;

interface Manifest {
  readonly name: string;
  readonly isPrivate: boolean;
}

function manifestOf(folder: string): Manifest {
  const text = readFileSync(`${root}packages/${folder}/package.json`, 'utf8');
  return { name: /"name": "([^"]+)"/.exec(text)?.[1] ?? '', isPrivate: text.includes('"private": true') };
}

describe('the README', () => {
  it('shows the example as it is', () => {
    const example = readFileSync(`${root}examples/check-a-pair.ts`, 'utf8');
    expect(blocks.filter(({ language }) => language === 'ts').map(({ text }) => text)).to.deep.equal([example]);
  });

  it('has four ways in before anything else', () => {
    const [first = ''] = sections;
    for (const way of ['npx @codeties/cli check', 'npm install @codeties/core', 'npm start', 'docker compose']) {
      expect(first).to.include(way);
    }
  });

  it('has a screen for each of what, why, run, use and look', () => {
    const titles = sections.map((section) => section.split('\n')[0]);
    expect(titles.slice(0, 5)).to.deep.equal(['Codeties', 'Why', 'Run it', 'Use it', 'Look']);
    for (const section of sections) {
      expect(linesOf(section), section.split('\n')[0]).to.be.at.most(LINES_OF_A_SCREEN);
    }
  });

  it('names every package that is published, and no other', () => {
    const manifests = readdirSync(`${root}packages`).map(manifestOf);
    const published = manifests.filter(({ isPrivate }) => !isPrivate).map(({ name }) => name);
    const named = [...readme.matchAll(/^\| \[`([^`]+)`\]/gm)].map(([, name]) => name);
    expect(named).to.have.members(published);
  });
});
