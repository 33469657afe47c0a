import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** A page for readers, written by hand. */
export interface Document {
  /** From the root. */
  readonly path: string;
  readonly text: string;
}

const inRoot = (path: string): string => `${root}${path}`;

function pagesIn(folder: string): string[] {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : pagesIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

function isWrittenByHand(path: string): boolean {
  return !path.startsWith('docs/reference/');
}

/** All of them: at the root, in `docs`, and one for each package. */
export function readDocuments(): Document[] {
  const atRoot = readdirSync(root).filter((name) => name.endsWith('.md'));
  const ofPackages = readdirSync(inRoot('packages')).flatMap((name) =>
    readdirSync(inRoot(`packages/${name}`)).includes('README.md') ? [`packages/${name}/README.md`] : [],
  );
  const ofExamples = readdirSync(inRoot('examples')).includes('README.md') ? ['examples/README.md'] : [];
  return [...atRoot, ...pagesIn('docs').filter(isWrittenByHand), ...ofPackages, ...ofExamples].map((path) => ({
    path,
    text: readFileSync(inRoot(path), 'utf8'),
  }));
}
