import { execFileSync } from 'node:child_process';

/** Whom the server runs as: nothing where that is the user we are. */
export interface ServerOwner {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root. `nobody` is there on every system, so none has to be created, which would change
 * the machine, and would fail where two packages are tested at the same time.
 */
export function serverOwner(): ServerOwner {
  if (process.getuid?.() !== 0) return {};
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}
