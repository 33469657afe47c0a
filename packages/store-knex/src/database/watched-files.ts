import type { Knex } from 'knex';
import type { SqliteFile } from './sqlite-file.js';

const files = new WeakMap<Knex, SqliteFile>();

/** Has the connections of a knex instance watch their file from now on. */
export function watchFile(knex: Knex, file: SqliteFile): void {
  file.attach(knex.client);
  files.set(knex, file);
}

/** The file that the connections of a knex instance watch. */
export function fileOf(knex: Knex): SqliteFile | undefined {
  return files.get(knex);
}
