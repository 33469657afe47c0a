import { createQuotaLedger, type QuotaLedger } from '@codeties/core';
import { createSharedQuotaLedger, parseDatabaseUrl } from '@codeties/store-knex';
import type { ComposePortsOptions } from './compose-ports-options.js';

type QuotasOptions = Pick<ComposePortsOptions, 'settings' | 'database' | 'sharesQuotas' | 'onFailure'>;

/** Processes over one PostgreSQL share what the networks allow; whoever has a database of its own counts for itself. */
export function composeQuotas({ settings, database, sharesQuotas, onFailure }: QuotasOptions): QuotaLedger {
  if (database === 'none') return createQuotaLedger();
  const isShared = sharesQuotas ?? parseDatabaseUrl(settings.databaseUrl).engine === 'postgres';
  return isShared ? createSharedQuotaLedger({ knex: database, onFailure }) : createQuotaLedger();
}
