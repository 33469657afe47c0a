import type { Table } from './figure.js';

const NARROWEST = 3;

/** A table in Markdown. */
export function renderTable({ headings, rows, wordColumns = 1 }: Table): string {
  const widths = headings.map((heading, column) =>
    Math.max(NARROWEST, ...[heading, ...rows.map((row) => row[column] ?? '')].map((cell) => escapeCell(cell).length)),
  );
  const renderRow = (cells: readonly string[]): string => {
    const padded = widths.map((width, column) => {
      const cell = escapeCell(cells[column] ?? '');
      return column < wordColumns ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) => (column < wordColumns ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [renderRow(headings), `| ${rule.join(' | ')} |`, ...rows.map(renderRow)].join('\n');
}

function escapeCell(cell: string): string {
  return cell.replaceAll('|', '\\|');
}
