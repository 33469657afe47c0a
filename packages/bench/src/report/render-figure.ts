import type { Figure } from './figure.js';
import { renderTable } from './render-table.js';
import { renderVerdict } from './render-verdict.js';

/** A section of the page. The pictures are in `folder`. */
export function renderFigure({ title, method, tables, verdicts, pictures }: Figure, folder: string): string {
  const images = pictures.map(({ file, alternative }) => `![${alternative}](${folder}/${file})`);
  const targets = verdicts.length > 0 ? [verdicts.map(renderVerdict).join('\n')] : [];
  return [`## ${title}`, ...method, ...tables.map(renderTable), ...targets, ...images].join('\n\n');
}
