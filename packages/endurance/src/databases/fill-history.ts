import { migrateToLatest, openDatabase } from '@codeties/store-knex';
import type { Pair } from '../load/pair.js';

export interface FillHistoryOptions {
  readonly databaseUrl: string;
  /** Its smaller name first. */
  readonly pair: Pair;
  readonly records: number;
}

/** So many records a statement, which a busy machine writes long before a statement has to end. */
const RECORDS_AT_ONCE = 50_000;

/** One record a second, from one number to another. */
const rowsOf = {
  sqlite: `select strftime('%Y-%m-%dT%H:%M:%SZ', 1577836800 + n, 'unixepoch') as registered_at from (
    with recursive numbers(n, last) as (select ?, ? union all select n + 1, last from numbers where n < last)
    select n from numbers)`,
  postgres: `select to_char(timestamp '2020-01-01' + n * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as registered_at
    from generate_series(?::int, ?::int) as n`,
};

/** Gives a pair a history of so many records, made by the database itself, in a database that is migrated for it. */
export async function fillHistory({ databaseUrl, pair, records }: FillHistoryOptions): Promise<void> {
  const database = openDatabase(databaseUrl);
  const rows = databaseUrl.startsWith('sqlite:') ? rowsOf.sqlite : rowsOf.postgres;
  try {
    await migrateToLatest(database);
    for (let first = 1; first <= records; first += RECORDS_AT_ONCE) {
      await database.raw(
        `insert into connection_register (first_handle, second_handle, registered_at, connected, organisations)
        select ?, ?, registered_at, true, '["org1"]' from (${rows}) as numbered`,
        [...pair, first, Math.min(records, first + RECORDS_AT_ONCE - 1)],
      );
    }
  } finally {
    await database.destroy();
  }
}
