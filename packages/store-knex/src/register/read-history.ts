import { throwIfOver, type RegisteredConnection } from '@codeties/core';
import { historyPages, type HistoryPage, type HistoryQuestion, type ReadPage } from './history-pages.js';
import { encodePosition } from './history-position.js';
import type { RegisterRow } from './register-row.js';

/** A page, answer by answer. */
export interface RowsPage extends HistoryPage {
  readonly rows: readonly RegisterRow[];
}

/** A pair's history, answer by answer. */
export async function* readHistory(
  readPage: ReadPage<RowsPage>,
  question: HistoryQuestion,
): AsyncGenerator<RegisteredConnection> {
  for await (const { rows } of historyPages(readPage, question)) {
    for (const row of rows) {
      throwIfOver(question.call);
      yield { registeredAt: new Date(row.registeredAt), connection: row.connection, position: encodePosition(row) };
    }
  }
}
