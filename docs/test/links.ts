import { fencedBlocks } from './fenced-blocks.js';

const REPOSITORY = 'https://github.com/codeties/codeties/';

/** The page without its code, in which nothing is a link. */
function proseOf(markdown: string): string {
  const code = new Set<number>();
  for (const { line, text } of fencedBlocks(markdown))
    for (let each = line; each <= line + text.split('\n').length; each += 1) code.add(each);
  const lines = markdown.split('\n').filter((_, index) => !code.has(index + 1));
  return lines.join('\n').replace(/(`+)[^`]+\1(?!\()/g, (words) => words.replace(/[[\]()]/g, ' '));
}

/** Where a page's links lead within the project: from its own folder, or from the root after a slash. */
export function linksIn(markdown: string): string[] {
  const prose = proseOf(markdown);
  const targets = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)|^\[[^\]]+\]: (\S+)$/gm)];
  return targets.flatMap(([, inline, reference]) => {
    const target = inline ?? reference ?? '';
    const inRepository = /^(?:blob|tree)\/main\/(.*)$/.exec(
      target.startsWith(REPOSITORY) ? target.slice(REPOSITORY.length) : '',
    )?.[1];
    if (inRepository !== undefined) return [`/${inRepository}`];
    return /^[a-z]+:/.test(target) ? [] : [target];
  });
}

/** The names under which a page's headings can be linked to. */
export function headingsOf(markdown: string): string[] {
  const seen = new Map<string, number>();
  return [...proseOf(markdown).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading = '']) => {
    const slug = heading
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
}
