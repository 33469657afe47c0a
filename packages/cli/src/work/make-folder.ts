import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DatabaseChoice } from '../settings/choose-database.js';

/** What is kept there is nobody else's business. */
const OWN_ONLY = 0o700;

/** Makes the folder of a database that nobody has chosen a place for. */
export async function makeFolder(database: DatabaseChoice): Promise<void> {
  if (database.kind === 'default') await make(database.folder);
}

/** Node's own way of making folders above it as well never ends where the system says that those are there, and yet takes nothing. */
async function make(folder: string): Promise<void> {
  try {
    await mkdir(folder, OWN_ONLY);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await make(dirname(folder));
    await mkdir(folder, OWN_ONLY);
  }
}
