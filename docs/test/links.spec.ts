import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { readDocuments, root } from './documents.js';
import { headingsOf, linksIn } from './links.js';

/** Why a link leads nowhere; absent where it leads somewhere. */
function faultOf(page: string, link: string): string | undefined {
  const [path = '', heading] = link.replace(/\?.*$/, '').split('#', 2);
  const target = path === '' ? page : join(path.startsWith('/') ? '' : dirname(page), decodeURIComponent(path));
  if (!existsSync(join(root, target))) return `${link}: no such file`;
  if (heading === undefined || !target.endsWith('.md')) return undefined;
  const headings = headingsOf(readFileSync(join(root, target), 'utf8'));
  return headings.includes(heading) ? undefined : `${link}: no such heading among ${headings.join(', ')}`;
}

describe('the links within the project', () => {
  for (const { path, text } of readDocuments()) {
    const links = linksIn(text);
    if (links.length === 0) continue;
    it(`lead to files and headings that exist: ${path}`, () => {
      expect(links.flatMap((link) => faultOf(path, link) ?? [])).to.deep.equal([]);
    });
  }
});
