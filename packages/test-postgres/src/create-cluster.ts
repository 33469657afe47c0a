import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerOwner } from './server-owner.js';
import type { ServerPrograms } from './server-programs.js';

const run = promisify(execFile);

export interface ClusterOptions {
  readonly folder: string;
  readonly owner: ServerOwner;
  readonly programs: ServerPrograms;
  readonly password: string;
}

/** Creates the files of an empty server, and gives the folder that they are in. */
export async function createCluster({ folder, owner, programs, password }: ClusterOptions): Promise<string> {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, password);
  if (owner.uid !== undefined && owner.gid !== undefined) {
    await chown(data, owner.uid, owner.gid);
    await chmod(passwordFile, 0o644);
  }
  const flags = ['--locale=C', '--encoding=UTF8', '--no-sync', '--auth=scram-sha-256', '--username=postgres'];
  await run(programs.initdb, [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...flags], owner);
  return data;
}
