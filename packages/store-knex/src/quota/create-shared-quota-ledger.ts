import {
  listQuotas,
  noteInQuota,
  systemClock,
  takeFromQuota,
  withinCall,
  type Clock,
  type CodetiesError,
  type KeyedQuotaState,
  type QuotaLedger,
  type QuotaPause,
} from '@codeties/core';
import type { Knex } from 'knex';
import { engineOf } from '../database/engine.js';
import { joinCommits } from '../database/join-commits.js';
import { statementRunner } from '../database/statement-runner.js';
import { toStoreFailure } from '../database/store-failure.js';
import { writeTurns } from '../database/write-turns.js';
import { changeQuotas } from './change-quotas.js';
import { applyChanges, type QuotaChange } from './quota-change.js';
import { toQuotaStates } from './quota-row.js';
import { quotaStatements } from './quota-statements.js';

export interface SharedQuotaLedgerOptions {
  /** A migrated SQLite or PostgreSQL database, from `openDatabase` or with a driver of your own. It stays yours to close. */
  readonly knex: Knex;
  /** Hears why the database could not be asked, each time; nobody does where it is absent. */
  readonly onFailure?: ((failure: CodetiesError) => void) | undefined;
  /** The system's where it is absent. Processes that share a database share their time. */
  readonly clock?: Clock | undefined;
}

/** Requests to the networks wait for the ledger, and are not to wait for a database that has gone. */
const PATIENCE_MS = 2_000;

/** For how long a database that failed is not asked again. */
const REST_MS = 5_000;

/** How often what is over is dropped: it grows by a few rows for each new credential. */
const PURGE_MS = 60 * 60_000;

/**
 * A ledger in a database, for every process that opens it. What one process asks of it meanwhile goes together, so that a
 * quota which many wait for does not take every connection. While the database fails, the process goes on by itself from
 * where it last saw the quotas.
 */
export function createSharedQuotaLedger({
  knex,
  onFailure,
  clock = systemClock,
}: SharedQuotaLedgerOptions): QuotaLedger {
  const { list, purge } = quotaStatements[engineOf(knex)];
  const run = statementRunner(knex);
  const takeTurn = writeTurns(knex);
  const seen = new Map<string, KeyedQuotaState>();
  let restsUntil = -Infinity;
  let purgedAt = -Infinity;

  /** Absent where the database fails, or rests. */
  const asked = async <Result>(ask: () => Promise<Result>): Promise<Result | undefined> => {
    if (clock.now().getTime() < restsUntil) return undefined;
    try {
      return await withinCall(undefined, { deadline: new Date(Date.now() + PATIENCE_MS) }, ask);
    } catch (error) {
      restsUntil = clock.now().getTime() + REST_MS;
      onFailure?.(toStoreFailure(error, 'the shared quotas cannot be reached'));
      return undefined;
    }
  };

  const change = joinCommits(async (changes: readonly QuotaChange[]) => {
    const changed = await asked(() => takeTurn(() => changeQuotas({ knex, changes, clock })));
    for (const [name, state] of changed ?? applyChanges(seen, changes)) seen.set(name, state);
    const now = clock.now().getTime();
    if (now - purgedAt < PURGE_MS) return;
    purgedAt = now;
    await asked(() => takeTurn(() => run(purge, [now])));
  });

  return {
    async take(key) {
      let refusal: QuotaPause | undefined;
      const apply: QuotaChange['apply'] = (before) => {
        const { state, pause } = takeFromQuota(before, clock.now());
        refusal = pause;
        return state;
      };
      await change([{ key, apply }]);
      return refusal;
    },

    note: (key, news) => change([{ key, apply: (state) => noteInQuota(state, news, clock.now()) }]),

    async quotas() {
      const shared = await asked(async () => toQuotaStates(await run(list, [])));
      return listQuotas(shared ?? seen.values(), clock.now());
    },
  };
}
