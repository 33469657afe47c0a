import { expect } from 'chai';
import { readDocuments } from './documents.js';

const pages = readDocuments().filter(({ path }) => path.startsWith('docs/') && path !== 'docs/README.md');
const index = readDocuments().find(({ path }) => path === 'docs/README.md')?.text ?? '';

describe('the index of the documents', () => {
  it('leads to every page', () => {
    const left = pages.filter(({ path }) => !index.includes(`](${path.replace('docs/', '')})`));
    expect(left.map(({ path }) => path)).to.deep.equal([]);
  });

  it('calls decisions what they call themselves', () => {
    const decisions = pages.filter(({ path }) => path.startsWith('docs/decisions/'));
    expect(decisions).to.have.length.above(15);
    for (const { path, text } of decisions) {
      const [, number = '', title = ''] = /^# (\d+)\. (.*)$/m.exec(text) ?? [];
      expect(index).to.include(`- [${number}](${path.replace('docs/', '')}): ${title}\n`);
    }
  });
});
