import type { Engine } from '../database/engine.js';
import { jsonRows } from '../database/json-rows.js';
import { toStatement, type Statement } from '../database/statement.js';
import { QUOTA_TABLE } from './quota-row.js';

export interface QuotaStatements {
  /** Takes keys: gives their rows, which are there from then on, and are locked until the transaction ends. */
  readonly lock: Statement;
  /** Takes rows. */
  readonly write: Statement;
  /** Takes the time it is, and drops the rows whose end is past. */
  readonly purge: Statement;
  /** Gives all rows. */
  readonly list: Statement;
}

export const quotaStatements: Readonly<Record<Engine, QuotaStatements>> = {
  sqlite: statementsFor('sqlite'),
  postgres: statementsFor('postgres'),
};

function statementsFor(engine: Engine): QuotaStatements {
  const { rows, byBytes } = jsonRows[engine];
  const key = 'network, credential, resource';
  const state = 'request_limit, remaining, reset_at, pause_until, pause_code';
  const inOrder = [0, 1, 2].map((index) => `(value->>${index}) ${byBytes}`).join(', ');
  const over = `select ${key} from ${QUOTA_TABLE} where expires_at <= ? order by ${key}`;
  const numbers = [3, 4, 5, 6].map((index) => `cast(value->>${index} as bigint)`).join(', ');
  return {
    // Both engines lock a row when they update it, and neither has a select that does so for rows that are not there yet.
    lock: toStatement(
      'lock_quotas',
      `insert into ${QUOTA_TABLE} (${key}, expires_at) select value->>0, value->>1, value->>2, 0 from ${rows}
where true order by ${inOrder}
on conflict (${key}) do update set network = excluded.network returning ${key}, ${state}`,
    ),
    write: toStatement(
      'write_quotas',
      `insert into ${QUOTA_TABLE} (${key}, ${state}, expires_at)
select value->>0, value->>1, value->>2, ${numbers}, value->>7, cast(value->>8 as bigint) from ${rows} where true
on conflict (${key}) do update set request_limit = excluded.request_limit, remaining = excluded.remaining,
reset_at = excluded.reset_at, pause_until = excluded.pause_until, pause_code = excluded.pause_code,
expires_at = excluded.expires_at`,
    ),
    // Rows that somebody is changing are not over any more.
    purge: toStatement(
      'purge_quotas',
      `delete from ${QUOTA_TABLE} where (${key}) in (${over}${engine === 'postgres' ? ' for update skip locked' : ''})`,
    ),
    list: toStatement('list_quotas', `select ${key}, ${state} from ${QUOTA_TABLE}`),
  };
}
