import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputOf } from '../../src/run-command.js';
import { firstRun } from './npx.js';
import { once } from './once.js';
import { workshop } from './workshop.js';

const projects = fileURLToPath(new URL('../../projects/', import.meta.url));

/** What whoever builds on the packages may take, as opposed to what is only run. */
const libraries = [
  'adapters-bitbucket',
  'adapters-github',
  'adapters-twitter',
  'composition',
  'contract-tests',
  'core',
  'decorators',
  'explorer',
  'resilience',
  'sandbox',
  'store-knex',
  'wire',
].map((name) => `@codeties/${name}`);

const tools = ['typescript@6.0.3', 'esbuild@0.28.2', '@types/node@20.19.43', '@types/mocha@10.0.10', 'mocha@12.0.3'];

/** A folder in which all of the SDK is installed, with SQLite's driver still to come. */
export const sdkWithoutDriver = once(async () => {
  const { createFolder, env } = await workshop();
  const folder = createFolder('sdk', { 'package.json': '{"private":true}' });
  await outputOf(['npm', 'install', '--ignore-scripts', 'sqlite3@6', ...libraries, ...tools], { cwd: folder, env });
  return folder;
});

/** The same with the driver. */
export const sdk = once(async () => {
  const [folder, { nodeModules }] = await Promise.all([sdkWithoutDriver(), firstRun()]);
  cpSync(join(nodeModules, 'sqlite3', 'build', 'Release'), join(folder, 'node_modules/sqlite3/build/Release'), {
    recursive: true,
  });
  return folder;
});

export interface ProjectOptions {
  readonly folder: string;
  readonly name: string;
  readonly type: 'module' | 'commonjs';
  /** Its file, of those in `projects/`. */
  readonly program: string;
}

/** A project of one program inside the folder, from where it finds what is installed there. */
export function startProject({ folder, name, type, program }: ProjectOptions): string {
  const project = join(folder, name);
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type }));
  copyFileSync(join(projects, program), join(project, program));
  return project;
}
