import { causesOf } from './causes-of.js';

/** What is wrong with a database that no waiting mends, by what SQLite and PostgreSQL call it. */
const refusals: ReadonlyMap<unknown, string> = new Map([
  ['SQLITE_CANTOPEN', 'its file cannot be opened or created'],
  ['SQLITE_NOTADB', 'its file is no SQLite database'],
  ['SQLITE_READONLY', 'its file may not be written'],
  ['SQLITE_CORRUPT', 'its file is damaged'],
  ['28P01', 'PostgreSQL refuses the password'],
  ['28000', 'PostgreSQL refuses the user'],
  ['3D000', 'PostgreSQL has no such database'],
]);

/** Why a database cannot be used where it is useless to try again, or undefined where it is not: a server that is not up yet, a file that is locked. */
export function databaseRefusal(error: unknown): string | undefined {
  for (const cause of causesOf(error)) {
    const refusal = cause instanceof Error && 'code' in cause ? refusals.get(cause.code) : undefined;
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
