import type { FactClaim } from '@codeties/core';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { engineOf } from '../database/engine.js';
import { statementRunner } from '../database/statement-runner.js';
import type { TakeTurn } from '../database/write-turns.js';
import { factStatements } from './fact-statements.js';

export interface ClaimOptions {
  readonly keys: readonly string[];
  readonly until: Date;
  readonly now: Date;
  readonly takeTurn: TakeTurn;
  /** Whether nobody waits for the claim any more, who could give it back. */
  readonly isOver: () => boolean;
}

/** Claims all of the keys, each once, or none where one is taken or nobody waits. Of two that claim the same key at the same time the other waits for what becomes of it. */
export async function claimFacts(
  knex: Knex,
  { keys, until, now, takeTurn, isOver }: ClaimOptions,
): Promise<FactClaim | undefined> {
  const { claim, release } = factStatements[engineOf(knex)];
  const owner = randomUUID();
  const text = JSON.stringify(keys);
  const isOurs = await takeTurn(() =>
    knex.transaction(async (transaction) => {
      const run = statementRunner(transaction);
      const claimed = await run(claim, [owner, until.getTime(), text, now.getTime()]);
      if (claimed.length === keys.length && !isOver()) return true;
      await run(release, [owner, text]);
      return false;
    }),
  );
  if (!isOurs) return undefined;
  return {
    async release() {
      try {
        await takeTurn(() => statementRunner(knex)(release, [owner, text]));
      } catch {
        // It runs out.
      }
    },
  };
}
