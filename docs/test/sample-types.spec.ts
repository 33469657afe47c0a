import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readDocuments } from './documents.js';
import { fencedBlocks } from './fenced-blocks.js';
import { HELD_ELSEWHERE } from './held-elsewhere.js';
import { runProgram } from './run-program.js';
import { createWorkbench, type Workbench } from './workbench.js';

const compilerOptions = {
  target: 'es2023',
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node', 'mocha'],
};

describe('the samples of all pages', () => {
  let workbench: Workbench;

  before(() => {
    workbench = createWorkbench();
  });

  after(() => {
    workbench.close();
  });

  it('are sound TypeScript', async function () {
    this.timeout(120_000);
    const { folder } = workbench;
    for (const { path, text } of readDocuments()) {
      if (path in HELD_ELSEWHERE) continue;
      for (const { language, file, text: sample, line } of fencedBlocks(text)) {
        if (language !== 'ts' || file !== undefined) continue;
        mkdirSync(join(folder, path), { recursive: true });
        writeFileSync(join(folder, path, `line-${line}.mts`), sample);
      }
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const { status, output } = await runProgram(process.execPath, { args: [tsc, '--pretty', 'false'], folder });
    expect(output).to.equal('');
    expect(status).to.equal(0);
  });
});
