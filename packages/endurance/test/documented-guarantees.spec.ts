import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Citation {
  readonly packageName: string;
  /** Below the package's `test`; a star stands for anything. */
  readonly path: string;
  readonly titles: readonly string[];
}

/** The specs that a page names, each of the package that was named last. */
function citationsIn(page: string, packageName: string): Citation[] {
  const found: Citation[] = [];
  let current = packageName;
  for (const [, named, path = '', titles = ''] of page.matchAll(
    /(?:\b([a-z-]+): )?`([\w*/-]+\.spec\.ts)`((?: "[^"]+")*)/g,
  )) {
    current = named ?? current;
    found.push({
      packageName: current,
      path,
      titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
    });
  }
  return found;
}

function filesOf(packageName: string, path: string): string[] {
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
  const folder = `${root}packages/${packageName}/test`;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => pattern.test(name)).map((name) => `${folder}/${name}`);
}

describe('the pages that say what is guaranteed', () => {
  it('name specs that exist, by titles that are in them', () => {
    const citations = citationsIn(readFileSync(`${root}docs/reliability.md`, 'utf8'), 'server-koa');
    expect(citations).to.have.length.above(30);
    for (const { packageName, path, titles } of citations) {
      const files = filesOf(packageName, path);
      expect(files, `${packageName}: ${path}`).to.have.length(1);
      const text = readFileSync(files[0] ?? '', 'utf8');
      for (const title of titles) expect(text, `${packageName}: ${path}`).to.include(title);
    }
  });

  it('name specs that exist where they tell of threats', () => {
    const page = readFileSync(`${root}SECURITY.md`, 'utf8').replace(/`[^`]+` and `[^`]+` of the adapters/g, '');
    const citations = citationsIn(page, 'server-koa');
    expect(citations).to.have.length.above(20);
    for (const { packageName, path } of citations) expect(filesOf(packageName, path), path).to.not.have.length(0);
  });
});
