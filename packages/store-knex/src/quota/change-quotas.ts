import { quotaKeyOf, type Clock, type KeyedQuotaState } from '@codeties/core';
import type { Knex } from 'knex';
import { engineOf } from '../database/engine.js';
import { statementRunner } from '../database/statement-runner.js';
import { applyChanges, type QuotaChange, type QuotaStates } from './quota-change.js';
import { toKeyColumns, toQuotaColumns, toQuotaStates } from './quota-row.js';
import { quotaStatements } from './quota-statements.js';

export interface ChangeOptions {
  readonly knex: Knex;
  readonly changes: readonly QuotaChange[];
  readonly clock: Clock;
}

/** Makes the changes in their order, and gives where their quotas stand then. Nobody else changes these quotas meanwhile. */
export function changeQuotas({ knex, changes, clock }: ChangeOptions): Promise<QuotaStates> {
  const { lock, write } = quotaStatements[engineOf(knex)];
  const keys = new Map(changes.map(({ key }) => [quotaKeyOf(key), toKeyColumns(key)]));
  return knex.transaction(async (transaction) => {
    const run = statementRunner(transaction);
    const states = statesOf(toQuotaStates(await run(lock, [JSON.stringify([...keys.values()])])));
    const changed = applyChanges(states, changes);
    const rows = Array.from(changed.values(), (each) => toQuotaColumns(each, clock.now()));
    await run(write, [JSON.stringify(rows)]);
    return changed;
  });
}

function statesOf(quotas: readonly KeyedQuotaState[]): QuotaStates {
  return new Map(quotas.map((quota) => [quotaKeyOf(quota.key), quota]));
}
