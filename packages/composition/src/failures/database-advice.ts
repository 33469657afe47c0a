import { causesOf } from './causes-of.js';

const locked = 'somebody else keeps it locked, so end that';
const unreachable = 'PostgreSQL cannot be reached, so start it, or look at the network';
const refused = 'PostgreSQL refuses the user of DATABASE_URL, so let them in again';

/** What to do about a database that has been used before, by what SQLite, PostgreSQL and Node call what happened. */
const advice: ReadonlyMap<unknown, string> = new Map([
  ['SQLITE_BUSY', locked],
  ['SQLITE_LOCKED', locked],
  ['SQLITE_READONLY', 'its file may not be written, so let the server write it and its folder again'],
  ['SQLITE_FULL', 'its disk is full, so make room'],
  ['SQLITE_IOERR', 'its disk fails, or has no room, so look at that'],
  ['SQLITE_CANTOPEN', 'its file cannot be opened, so let the server read and write it and its folder again'],
  ['SQLITE_NOTADB', 'its file has been overwritten, so put a good copy in its place'],
  ['SQLITE_CORRUPT', 'its file is damaged, so put a good copy in its place'],
  ['SQLITE_ERROR', 'it lacks tables, so put the right file in its place, or start again to have them created'],
  ['FILE_GONE', 'its file has gone or was replaced, so put it back'],
  ['42P01', 'it lacks tables, so restore them, or start again to have them created'],
  ['3D000', 'PostgreSQL has no such database any more, so restore it'],
  ['25006', 'PostgreSQL lets nobody write it, so end its being read-only'],
  ['53100', 'the disk of PostgreSQL is full, so make room'],
  ['53300', 'PostgreSQL has no connection left, so end some, or raise max_connections'],
  ['55P03', locked],
  ['57014', locked],
  ['57P01', unreachable],
  ['57P02', unreachable],
  ['57P03', unreachable],
  ['ECONNREFUSED', unreachable],
  ['ECONNRESET', unreachable],
  ['ETIMEDOUT', unreachable],
  ['EHOSTUNREACH', unreachable],
  ['ENOTFOUND', unreachable],
  ['28000', refused],
  ['28P01', refused],
]);

/** What to do about a database that cannot be used, or undefined where nobody can tell by its code. */
export function databaseAdvice(error: unknown): string | undefined {
  for (const cause of causesOf(error)) {
    const known = cause instanceof Error && 'code' in cause ? advice.get(cause.code) : undefined;
    if (known !== undefined) return known;
  }
  return undefined;
}
