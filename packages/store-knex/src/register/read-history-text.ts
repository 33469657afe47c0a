import type { HistoryText } from '@codeties/core';
import { historyPages, type HistoryPage, type HistoryQuestion, type ReadPage } from './history-pages.js';
import { encodePosition } from './history-position.js';

/** A page as the database prints it. */
export interface TextPage extends HistoryPage {
  readonly text: string;
}

/** A pair's history as the database prints it, page by page. */
export async function* readHistoryText(
  readPage: ReadPage<TextPage>,
  question: HistoryQuestion,
): AsyncGenerator<HistoryText> {
  for await (const { text, count, last } of historyPages(readPage, question)) {
    if (last !== undefined) yield { text, count, position: encodePosition(last) };
  }
}
