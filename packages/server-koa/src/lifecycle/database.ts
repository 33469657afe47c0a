import type { openDatabase } from '@codeties/store-knex';

/** A database as the store opens it. */
export type Database = ReturnType<typeof openDatabase>;
