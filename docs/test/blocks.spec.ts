import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from 'chai';
import { readDocuments, root } from './documents.js';
import { fencedBlocks } from './fenced-blocks.js';
import { HELD_ELSEWHERE } from './held-elsewhere.js';

/** Languages of which a block is run with its page. */
const RUN = ['ts', 'console', 'sh'];

/** Languages of which nothing is run, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  promql: 'there is no Prometheus here; the metrics that it names are held by what follows',
};

const blocksOf = readDocuments()
  .filter(({ path }) => !(path in HELD_ELSEWHERE))
  .flatMap(({ path, text }) =>
    fencedBlocks(text).map((block, index, all) => ({ ...block, before: all[index - 1]?.language, path })),
  );

describe('every block of every page', () => {
  it('is run, is printed by what is run, is part of a file, or is left out for a reason', () => {
    const others = blocksOf.filter(
      ({ language, file, before }) =>
        !RUN.includes(language) &&
        !(language in NOT_RUN) &&
        file === undefined &&
        !(language === 'text' && before === 'ts'),
    );
    expect(others.map(({ path, line, language }) => `${path}:${line} ${language}`)).to.deep.equal([]);
  });

  it('asks Prometheus for metrics that are described', () => {
    const described = readFileSync(`${root}packages/server-koa/README.md`, 'utf8');
    const named = blocksOf
      .filter(({ language }) => language === 'promql')
      .flatMap(({ text }) => text.match(/\bcodeties_\w+/g) ?? []);
    expect(named).to.have.length.above(0);
    for (const name of named) expect(described).to.include(`| \`${name.replace(/_bucket$/, '')}\``);
  });

  it('is held by the spec that says so, where it is held elsewhere', () => {
    for (const [path, spec] of Object.entries(HELD_ELSEWHERE)) {
      expect(readFileSync(`${root}${spec}`, 'utf8')).to.include(basename(path));
    }
  });
});
