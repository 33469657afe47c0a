import type { DatabaseChoice } from './choose-database.js';

/** What to call a database: a url that was given may hold a password. */
export function nameOfDatabase(database: DatabaseChoice): string {
  return database.kind === 'given' ? `the database of ${database.by}` : database.url.replace(/^sqlite:/, '');
}
