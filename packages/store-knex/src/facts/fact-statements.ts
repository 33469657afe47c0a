import type { Engine } from '../database/engine.js';
import { jsonRows } from '../database/json-rows.js';
import { toStatement, type Statement } from '../database/statement.js';
import { CLAIM_TABLE, FACT_TABLE } from './fact-row.js';

export interface FactStatements {
  /** Takes the keys, and the earliest time of reading. */
  readonly read: Statement;
  /** Takes rows of key, text, time of reading and end. What is there already and was read later stays. */
  readonly keep: Statement;
  /** Takes the owner, the end, the keys and the time it is: gives the keys that are the owner's now. */
  readonly claim: Statement;
  /** Takes the owner and the keys. */
  readonly release: Statement;
  /** Take the time it is, and how many rows to drop at most of those whose end is past. */
  readonly purges: readonly Statement[];
}

export const factStatements: Readonly<Record<Engine, FactStatements>> = {
  sqlite: statementsFor('sqlite'),
  postgres: statementsFor('postgres'),
};

function statementsFor(engine: Engine): FactStatements {
  const { rows, texts, byBytes } = jsonRows[engine];
  const owned = `select key from ${CLAIM_TABLE} where owner = ? and key in (select value from ${texts})`;
  const purgeOf = (table: string): Statement => {
    const over = `select key from ${table} where expires_at <= ? order by expires_at limit ?`;
    return toStatement(`purge_${table}`, deleteFrom(engine, table, `${over}${lockFor(engine, 'skip locked')}`));
  };
  return {
    read: toStatement(
      'read_facts',
      `select key, text, read_at from ${FACT_TABLE} where key in (select value from ${texts}) and read_at >= ?`,
    ),
    keep: toStatement(
      'keep_facts',
      `insert into ${FACT_TABLE} (key, text, read_at, expires_at)
select value->>0, value->>1, cast(value->>2 as bigint), cast(value->>3 as bigint) from ${rows}
where true order by (value->>0) ${byBytes}
on conflict (key) do update set text = excluded.text, read_at = excluded.read_at, expires_at = excluded.expires_at
where ${FACT_TABLE}.read_at <= excluded.read_at`,
    ),
    claim: toStatement(
      'claim_facts',
      `insert into ${CLAIM_TABLE} (key, owner, expires_at)
select value, cast(? as text), cast(? as bigint) from ${texts} where true order by value ${byBytes}
on conflict (key) do update set owner = excluded.owner, expires_at = excluded.expires_at
where ${CLAIM_TABLE}.expires_at <= ? returning key`,
    ),
    release: toStatement(
      'release_facts',
      deleteFrom(engine, CLAIM_TABLE, `${owned} order by key${lockFor(engine, '')}`),
    ),
    purges: [purgeOf(FACT_TABLE), purgeOf(CLAIM_TABLE)],
  };
}

/** Locks the rows in the order of the select before they are deleted, where rows have locks. */
function lockFor(engine: Engine, waiting: 'skip locked' | ''): string {
  return engine === 'postgres' ? ` for update ${waiting}` : '';
}

/** In PostgreSQL by an array, which is selected once, and before anything is deleted. */
function deleteFrom(engine: Engine, table: string, keys: string): string {
  return engine === 'postgres'
    ? `delete from ${table} where key = any(array(${keys}))`
    : `delete from ${table} where key in (${keys})`;
}
