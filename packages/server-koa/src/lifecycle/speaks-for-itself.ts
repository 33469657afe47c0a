import { causesOf } from '@codeties/composition';

/** What SQLite, PostgreSQL and Node call what no other write would fare better with. */
const plain: ReadonlySet<unknown> = new Set([
  'SQLITE_FULL',
  'SQLITE_READONLY',
  'SQLITE_NOTADB',
  'FILE_GONE',
  '25006',
  '53100',
  'ECONNREFUSED',
]);

/** Whether a failure says by itself that the database cannot be used, rather than that one write was too late or unlucky. */
export function speaksForItself(failure: unknown): boolean {
  return causesOf(failure).some((cause) => cause instanceof Error && 'code' in cause && plain.has(cause.code));
}
