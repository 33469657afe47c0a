import type { Group } from '../api/answers.js';

/** A row for each pair that is connected, and for each of which it cannot be told. */
export function writeCsv({ connections, undecided }: Pick<Group, 'connections' | 'undecided'>): string {
  const rows = [
    ['developer', 'other_developer', 'connected', 'organisations', 'reasons'],
    ...connections.map(({ developers, organisations }) => [...developers, 'yes', organisations.join('; '), '']),
    ...undecided.map(({ developers, reasons }) => [...developers, 'unknown', '', reasons.join('; ')]),
  ];
  return rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  // Spreadsheets take what begins so for a formula, and run it.
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
