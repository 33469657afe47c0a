import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consumerEnvironment } from './consumer-environment.js';
import { packPackages } from './pack-packages.js';
import type { PackedPackage } from './packed-package.js';
import { outputOf } from './run-command.js';
import { startRegistry } from './start-registry.js';

/** A place outside the workspace where projects take the packages as anybody would. */
export interface Workshop {
  readonly packages: readonly PackedPackage[];
  readonly env: NodeJS.ProcessEnv;
  /** A folder that knows where `@codeties` comes from, and has nothing else in it but these files. */
  readonly createFolder: (name: string, files?: Readonly<Record<string, string>>) => string;
  close(): Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const root = mkdtempSync(join(tmpdir(), 'codeties-consumers-'));
  const removeAll = (): void => {
    rmSync(root, { recursive: true, force: true });
  };
  process.once('exit', removeAll);
  const tarballs = join(root, 'tarballs');
  mkdirSync(tarballs);
  const packages = await packPackages(tarballs);
  const registry = await startRegistry(packages);
  // The command line keeps its answers in the user's own folder, which is not for tests.
  const env = { ...consumerEnvironment(await openCache(root)), XDG_DATA_HOME: join(root, 'data') };
  return {
    packages,
    env,
    createFolder: (name, files = {}) => {
      const folder = join(root, name);
      mkdirSync(folder);
      const all = { '.npmrc': `@codeties:registry=${registry.url}\n`, ...files };
      for (const [file, text] of Object.entries(all)) writeFileSync(join(folder, file), text);
      return folder;
    },
    close: async () => {
      await registry.close();
      removeAll();
      process.off('exit', removeAll);
    },
  };
}

/** What was downloaded before is used again, but what `npx` installs is kept out of the user's own cache: these are not the published packages. */
async function openCache(root: string): Promise<string> {
  const users = (await outputOf(['npm', 'config', 'get', 'cache'], { cwd: root, env: process.env })).trim();
  const cache = join(root, 'cache');
  mkdirSync(cache);
  mkdirSync(join(users, '_cacache'), { recursive: true });
  if (existsSync(users)) symlinkSync(join(users, '_cacache'), join(cache, '_cacache'), 'dir');
  return cache;
}
