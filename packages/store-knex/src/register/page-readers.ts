import { z } from 'zod';
import { joinReads } from '../database/join-reads.js';
import type { RunStatement } from '../database/statement-runner.js';
import type { ReadPage } from './history-pages.js';
import type { TextPage } from './read-history-text.js';
import type { RowsPage } from './read-history.js';
import { readPageRows } from './read-page.js';
import { registerRowsSchema } from './register-row.js';
import { PAGE_SIZE, type RegisterStatements } from './register-statements.js';

/** Two let the database read one batch while this process takes in the other. */
const LANES = 2;

/** Whole pages that go together, so that what is read at once stays within a few megabytes. */
const MOST_PAGES = 32;

/** Reads pages as rows. */
export function rowsPageReader(run: RunStatement, { rows }: RegisterStatements): ReadPage<RowsPage> {
  return async (question) => {
    const read = registerRowsSchema.parse(await readPageRows(run, rows, question));
    return { rows: read, count: read.length, last: read.at(-1) };
  };
}

/** Reads pages as text. Most histories fit the first one, which many ask for at the same time. */
export function textPageReader(run: RunStatement, { text, texts }: RegisterStatements): ReadPage<TextPage> {
  const readFirst = joinReads<readonly string[], unknown>({
    read: (pairs) => run(texts, [JSON.stringify(pairs)]),
    lanes: LANES,
    most: MOST_PAGES,
  });
  return async (question) => {
    const { pair, after, size } = question;
    if (after === undefined && size === PAGE_SIZE) return toTextPage(await readFirst([pair.first, pair.second]));
    const [row] = await readPageRows(run, text, question);
    return toTextPage(row);
  };
}

const rowSchema = z.object({ page: z.string().nullable() });
const packedPage = /^(\d+) (\d+) (\S+) (\d+) /;
const nothing: TextPage = { text: '', count: 0, last: undefined };

function toTextPage(stored: unknown): TextPage {
  const { page } = rowSchema.parse(stored);
  if (page === null) return nothing;
  const [head = '', told, count, registeredAt = '', id] = packedPage.exec(page) ?? [];
  if (head === '' || told !== count) throw new TypeError('rows that say connected have no organisations');
  return { text: page.slice(head.length), count: Number(count), last: { registeredAt, id: Number(id) } };
}
