import { isBuiltin } from 'node:module';
import { expect } from 'chai';
import { readDocuments } from './documents.js';
import { fencedBlocks } from './fenced-blocks.js';
import { HELD_ELSEWHERE } from './held-elsewhere.js';

/** The packages that samples import, without what is Node's own. */
function importedIn(sample: string): string[] {
  const names = [...sample.matchAll(/ from '((?:@[^'/]+\/)?[^'/]+)[^']*'/g)].map(([, name = '']) => name);
  return names.filter((name) => !isBuiltin(name));
}

describe('pages with samples', () => {
  for (const { path, text } of readDocuments()) {
    if (path in HELD_ELSEWHERE) continue;
    const blocks = fencedBlocks(text);
    const samples = blocks.filter(({ language, file }) => language === 'ts' && file === undefined);
    if (samples.length === 0) continue;
    it(`say how to install all that these import: ${path}`, () => {
      const lines = blocks.flatMap(({ text: block }) => block.match(/^(?:\$ )?npm install .*$/gm) ?? []);
      const installed = new Set(lines.flatMap((line) => line.split(' ')));
      const imported = new Set(samples.flatMap(({ text: sample }) => importedIn(sample)));
      expect([...imported].filter((name) => !installed.has(name))).to.deep.equal([]);
    });
  }
});
