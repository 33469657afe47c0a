import { homedir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from './data-folder.js';
import type { Environment } from './read-environment.js';

/** Where answers are kept. */
export type DatabaseChoice =
  /** Somebody said where: anything else would not do. */
  | { readonly kind: 'given'; readonly url: string; readonly by: '--database' | 'DATABASE_URL' }
  /** Nobody did: a file in the user's own folder, which may have to be made. */
  | { readonly kind: 'default'; readonly url: string; readonly folder: string };

export interface DatabaseWishes {
  /** What `--database` says. */
  readonly given: string | undefined;
  readonly environment: Environment;
  /** Whether answers are made up. Such do not land among real ones because of a setting that was made for these. */
  readonly isSandbox: boolean;
}

export function chooseDatabase({ given, environment, isSandbox }: DatabaseWishes): DatabaseChoice {
  if (given !== undefined) return { kind: 'given', url: given, by: '--database' };
  const set = environment['DATABASE_URL'];
  if (set !== undefined && !isSandbox) return { kind: 'given', url: set, by: 'DATABASE_URL' };
  const folder = dataFolder({ environment, platform: process.platform, home: homedir() });
  return { kind: 'default', url: `sqlite:${join(folder, isSandbox ? 'sandbox.sqlite' : 'codeties.sqlite')}`, folder };
}
