import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readDocuments, root } from './documents.js';
import { fencedBlocks } from './fenced-blocks.js';
import { HELD_ELSEWHERE } from './held-elsewhere.js';
import { isSuite, runSample } from './run-sample.js';
import { withoutChance } from './without-chance.js';
import { createWorkbench, type Workbench } from './workbench.js';

describe('the samples', () => {
  let workbench: Workbench;

  before(() => {
    workbench = createWorkbench();
  });

  after(() => {
    workbench.close();
  });

  for (const { path, text } of readDocuments()) {
    if (path in HELD_ELSEWHERE) continue;
    const blocks = fencedBlocks(text);
    for (const [index, { language, file, text: sample, line }] of blocks.entries()) {
      const where = `${path}:${line}`;
      if (file !== undefined) {
        it(`are part of the file that they say: ${where}`, () => {
          expect(readFileSync(`${root}${file}`, 'utf8')).to.include(sample.trim());
        });
      } else if (language === 'ts' && isSuite(sample)) {
        it(`are tests that pass: ${where}`, async function () {
          this.timeout(60_000);
          const { status, output } = await runSample(sample, workbench);
          expect(status, output).to.equal(0);
          expect(output).to.match(/^ *[1-9]\d* passing/m);
        });
      } else if (language === 'ts') {
        const next = blocks[index + 1];
        const printed = next?.language === 'text' ? next.text : '';
        it(`run, and print what the page says: ${where}`, async function () {
          this.timeout(60_000);
          const { status, output } = await runSample(sample, workbench);
          expect(withoutChance(output)).to.equal(withoutChance(printed));
          expect(status).to.equal(0);
        });
      }
    }
  }
});
