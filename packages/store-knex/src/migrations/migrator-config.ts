import type { Knex } from 'knex';
import type { StoreMigration } from './store-migration.js';
import { storeMigrations } from './store-migrations.js';

/** Where the database remembers which migrations it has had. */
export const MIGRATIONS_TABLE = 'codeties_migrations';

/** A list in the code rather than a folder to be scanned: it is the same whether it runs from source, dist or a bundle. */
const migrationSource: Knex.MigrationSource<StoreMigration> = {
  getMigrations: () => Promise.resolve([...storeMigrations]),
  getMigrationName: ({ name }) => name,
  getMigration: (migration) => Promise.resolve(migration),
};

export const migratorConfig: Knex.MigratorConfig = {
  tableName: MIGRATIONS_TABLE,
  migrationSource,
  // A server that is one version behind its database, as while a new version rolls out, still starts.
  disableMigrationsListValidation: true,
};
