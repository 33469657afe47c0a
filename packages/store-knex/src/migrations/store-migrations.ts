import { createConnectionRegisterTable } from './create-connection-register-table.js';
import { createFactTables } from './create-fact-tables.js';
import { createQuotaTable } from './create-quota-table.js';
import { createRepositoryTables } from './create-repository-tables.js';
import type { StoreMigration } from './store-migration.js';

/** Every migration there is, oldest first. New ones go to the end. */
export const storeMigrations: readonly StoreMigration[] = [
  createConnectionRegisterTable,
  createRepositoryTables,
  createFactTables,
  createQuotaTable,
];
