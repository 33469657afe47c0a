import { withinCall, type ConnectionRegister } from '@codeties/core';
import type { Knex } from 'knex';
import { engineOf } from '../database/engine.js';
import { joinCommits } from '../database/join-commits.js';
import { toStoreFailure } from '../database/store-failure.js';
import { insertRegisterRows } from './insert-register-rows.js';
import { readHistory } from './read-history.js';
import type { NewRegisterRow } from './register-row.js';
import { toRegisterRow } from './to-register-row.js';

export interface ConnectionRegisterOptions {
  /** A migrated SQLite or PostgreSQL database, from `openDatabase` or with a driver of your own. It stays yours to close. */
  readonly knex: Knex;
}

/** The register in a database. Entries are durable as far as the database's settings make a commit durable. */
export function createConnectionRegister({ knex }: ConnectionRegisterOptions): ConnectionRegister {
  const insert = (rows: readonly NewRegisterRow[]): Promise<void> => insertRegisterRows(knex, rows);
  const keep = engineOf(knex) === 'sqlite' ? joinCommits(insert) : insert;
  return {
    async record(entries, call = {}) {
      const rows = entries.map(toRegisterRow);
      if (rows.length === 0) return;
      try {
        await withinCall(undefined, call, () => keep(rows));
      } catch (error) {
        throw toStoreFailure(error, 'the register cannot be written');
      }
    },

    history: (pair, range = {}, call = {}) => readHistory(knex, { pair, range, call }),
  };
}
