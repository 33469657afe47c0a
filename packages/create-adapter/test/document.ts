import { readFileSync } from 'node:fs';

/** A fenced block of a document. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

/** A line of the template that the document breaks, and what it says is told of that. */
export interface Breakage {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** The titles of the tests that fail. */
  readonly failing: readonly string[];
}

/** The fenced blocks of docs/writing-an-adapter.md, in their order. */
export function readBlocks(): Block[] {
  const text = readFileSync(new URL('../../../docs/writing-an-adapter.md', import.meta.url), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', block = '']) => ({
    language,
    text: block,
  }));
}

/** Its `diff` blocks, each of which a `text` block follows. */
export function readBreakages(): Breakage[] {
  const blocks = readBlocks();
  return blocks.flatMap(({ language, text }, index) => {
    if (language !== 'diff') return [];
    const linesWith = (sign: string): string =>
      text
        .split('\n')
        .filter((line) => line.startsWith(sign) && !line.startsWith('---'))
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    const told = blocks[index + 1];
    if (told?.language !== 'text') throw new Error(`nothing is told of ${text}`);
    return {
      path: /^--- (.*)$/m.exec(text)?.[1] ?? '',
      before: linesWith('-'),
      after: linesWith('+'),
      failing: told.text.split('\n').filter((line) => line !== ''),
    };
  });
}
