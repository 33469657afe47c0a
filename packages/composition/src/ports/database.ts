import type { openDatabase } from '@codeties/store-knex';

/** A database as the store opens it. */
export type Database = ReturnType<typeof openDatabase>;

/** Where answers are kept. `none` keeps nothing, and whoever asks what was kept is told that there is no database. */
export type DatabaseOrNone = Database | 'none';
