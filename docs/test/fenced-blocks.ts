/** A block between fences of a page. */
export interface FencedBlock {
  readonly language: string;
  /** The file that the block is a part of, where its fence says `file=…`. */
  readonly file: string | undefined;
  readonly text: string;
  /** Where its fence is, from 1. */
  readonly line: number;
}

const FENCE = /^( *)(`{3,}|~{3,}) *([\w-]*)(.*)$/;

/** The fenced blocks of a page, in its order, also those in lists. */
export function fencedBlocks(markdown: string): FencedBlock[] {
  const found: FencedBlock[] = [];
  let open:
    { indent: string; fence: string; language: string; info: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const [, indent = '', fence = '', language = '', info = ''] = FENCE.exec(line) ?? [];
    if (open === undefined) {
      if (fence !== '') open = { indent, fence, language, info, line: index + 1, lines: [] };
    } else if (line.trim() === open.fence) {
      const text = open.lines.map((each) => `${each}\n`).join('');
      found.push({ language: open.language, file: /\bfile=(\S+)/.exec(open.info)?.[1], text, line: open.line });
      open = undefined;
    } else {
      open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
    }
  }
  if (open !== undefined) throw new Error(`The fence of line ${open.line} is never closed.`);
  return found;
}
