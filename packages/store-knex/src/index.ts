export type { DatabaseLocation } from './database/database-url.js';
export { parseDatabaseUrl } from './database/database-url.js';
export { checkDatabase, checkWriting } from './database/check-database.js';
export type { OpenDatabaseOptions } from './database/open-database.js';
export { openDatabase } from './database/open-database.js';
export { SQLITE_PRAGMAS } from './database/set-pragmas.js';

export { hasPendingMigrations } from './migrations/has-pending-migrations.js';
export { migrateToLatest } from './migrations/migrate-to-latest.js';
export { rollBackAll } from './migrations/roll-back-all.js';

export type { FactStoreOptions } from './facts/create-fact-store.js';
export { createFactStore } from './facts/create-fact-store.js';

export type { SharedQuotaLedgerOptions } from './quota/create-shared-quota-ledger.js';
export { createSharedQuotaLedger } from './quota/create-shared-quota-ledger.js';

export type { ConnectionRegisterOptions } from './register/create-connection-register.js';
export { createConnectionRegister } from './register/create-connection-register.js';

export type { RepositoryStoreOptions } from './repositories/create-repository-store.js';
export { createRepositoryStore } from './repositories/create-repository-store.js';
