import { mkdir, writeFile } from 'node:fs/promises';
import type { Figure } from './figure.js';
import { PICTURE_FOLDER } from './render-page.js';

const PAGE = 'docs/benchmarks.md';

/** Seen from this file, built or not. */
const root = new URL('../../../../', import.meta.url);

/** Writes the page and its pictures, over those of an earlier run, and says where the page is. */
export async function writePage(page: string, figures: readonly Figure[]): Promise<string> {
  const folder = new URL(`docs/${PICTURE_FOLDER}/`, root);
  await mkdir(folder, { recursive: true });
  for (const { file, svg } of figures.flatMap((figure) => figure.pictures)) await writeFile(new URL(file, folder), svg);
  await writeFile(new URL(PAGE, root), page);
  return PAGE;
}
