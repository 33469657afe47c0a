import type { ConnectionRegister } from '@codeties/core';
import type { Knex } from 'knex';
import { bounded } from '../database/bounded.js';
import { engineOf } from '../database/engine.js';
import { joinCommits } from '../database/join-commits.js';
import { statementRunner } from '../database/statement-runner.js';
import { writeTurns } from '../database/write-turns.js';
import { rowsPageReader, textPageReader } from './page-readers.js';
import { readHistory } from './read-history.js';
import { readHistoryText } from './read-history-text.js';
import { registerStatements } from './register-statements.js';
import { toRegisterRow } from './to-register-row.js';

export interface ConnectionRegisterOptions {
  /** A migrated SQLite or PostgreSQL database, from `openDatabase` or with a driver of your own. It stays yours to close. */
  readonly knex: Knex;
  /** Hears of each commit that succeeded, and how many records it holds. It must not throw; nobody hears of it where it is absent. */
  readonly onCommit?: ((records: number) => void) | undefined;
}

/** Rows that go into one transaction, which take a tenth of a second. */
const MOST_ROWS = 10_000;

/**
 * The register in a database. Entries are durable as far as the database's settings make a commit durable. What one call
 * brings is one statement, so that longer lists than ten thousand entries are better brought in several calls.
 */
export function createConnectionRegister({ knex, onCommit }: ConnectionRegisterOptions): ConnectionRegister {
  const statements = registerStatements[engineOf(knex)];
  const run = statementRunner(knex);
  // A statement is a transaction by itself, and is spared the two messages that would begin and end one.
  const write = async (joined: readonly string[]): Promise<void> => {
    await run(statements.insert, [`[${joined.join(',')}]`]);
    onCommit?.(joined.length);
  };
  const keep = joinCommits(write, { most: MOST_ROWS, takeTurn: writeTurns(knex) });
  const readRows = rowsPageReader(run, statements);
  const readText = textPageReader(run, statements);
  return {
    async record(entries, call = {}) {
      const joining = entries.map(toRegisterRow);
      if (joining.length === 0) return;
      await bounded(call, 'the register cannot be written', ({ isOver }) => keep(joining, isOver));
    },

    history: (pair, range = {}, call = {}) => readHistory(readRows, { pair, range, call }),
    historyText: (pair, range = {}, call = {}) => readHistoryText(readText, { pair, range, call }),
  };
}
