import { chunksOf, systemClock, type Clock, type FactStore } from '@codeties/core';
import type { Knex } from 'knex';
import { bounded } from '../database/bounded.js';
import { engineOf } from '../database/engine.js';
import { joinCommits } from '../database/join-commits.js';
import { statementRunner } from '../database/statement-runner.js';
import { writeTurns } from '../database/write-turns.js';
import { claimFacts } from './claim-facts.js';
import { toFactRows, toFacts, type KeyedFact } from './fact-row.js';
import { factStatements } from './fact-statements.js';
import { purgeNowAndThen } from './purge-facts.js';

export interface FactStoreOptions {
  /** A migrated SQLite or PostgreSQL database, from `openDatabase` or with a driver of your own. It stays yours to close. */
  readonly knex: Knex;
  /** What tells when a claim or a fact is over; the system's where it is absent. Processes that share a database share their time. */
  readonly clock?: Clock | undefined;
}

/** Facts that are written at once. A fact may be a long list. */
const MOST_FACTS = 500;

/** Facts in a database, for every process that opens it. What may be forgotten is dropped bit by bit, as more is kept. */
export function createFactStore({ knex, clock = systemClock }: FactStoreOptions): FactStore {
  const { read, keep, purges } = factStatements[engineOf(knex)];
  const run = statementRunner(knex);
  const takeTurn = writeTurns(knex);
  const purge = purgeNowAndThen({ run, purges, clock });
  const write = async (facts: readonly KeyedFact[]): Promise<void> => {
    await run(keep, [toFactRows(facts)]);
    await purge(facts.length);
  };
  const keepJoined = joinCommits(write, { most: MOST_FACTS, takeTurn });
  return {
    factsOf: (keys, notBefore, call = {}) =>
      bounded(call, 'the facts cannot be read', async () =>
        toFacts(await run(read, [JSON.stringify(keys), notBefore.getTime()])),
      ),

    async keep(facts, until, call = {}) {
      const keyed = Array.from(facts, ([key, fact]): KeyedFact => ({ key, fact, until }));
      await bounded(call, 'the facts cannot be kept', ({ isOver }) =>
        Promise.all(chunksOf(keyed, MOST_FACTS).map((chunk) => keepJoined(chunk, isOver))),
      );
    },

    claim: (keys, until, call = {}) =>
      bounded(call, 'the facts cannot be claimed', async ({ isOver }) => {
        const claim = await claimFacts(knex, { keys: [...new Set(keys)], until, now: clock.now(), takeTurn, isOver });
        // Whoever has stopped waiting as it was committed cannot give it back.
        if (isOver()) await claim?.release();
        return claim;
      }),
  };
}
