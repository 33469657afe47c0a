import { throwIfOver, type RegisteredConnection } from '@codeties/core';
import type { RunStatement } from '../database/statement-runner.js';
import { historyPages, type HistoryPage, type HistoryQuestion, type HistoryReader } from './history-pages.js';
import { encodePosition } from './history-position.js';
import { registerRowsSchema, type RegisterRow } from './register-row.js';
import type { PageStatements } from './register-statements.js';

export interface HistorySource {
  readonly run: RunStatement;
  readonly statements: PageStatements;
}

interface RowsPage extends HistoryPage {
  readonly rows: readonly RegisterRow[];
}

/** A pair's history, answer by answer. */
export async function* readHistory(
  source: HistorySource,
  question: HistoryQuestion,
): AsyncGenerator<RegisteredConnection> {
  const reader: HistoryReader<RowsPage> = { ...source, toPage };
  for await (const { rows } of historyPages(reader, question)) {
    for (const row of rows) {
      throwIfOver(question.call);
      yield { registeredAt: new Date(row.registeredAt), connection: row.connection, position: encodePosition(row) };
    }
  }
}

function toPage(stored: readonly unknown[]): RowsPage {
  const rows = registerRowsSchema.parse(stored);
  return { rows, count: rows.length, last: rows.at(-1) };
}
