import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, type CommandResult } from '../../src/run-command.js';
import { once } from './once.js';
import { workshop } from './workshop.js';

export interface FirstRun extends CommandResult {
  /** Where npx put the command and all that came with it. */
  readonly nodeModules: string;
}

/**
 * What a newcomer types first. It is the only install of this run that may build SQLite's driver, which takes a minute where there is none
 * to download: everything else that needs the driver takes it from here.
 */
export const firstRun: () => Promise<FirstRun> = once(async () => {
  const { createFolder, env } = await workshop();
  const command = ['npx', '--yes', '@codeties/cli', 'check', 'dev1', 'dev2', '--sandbox'] as const;
  const result = await runCommand(command, { cwd: createFolder('newcomer'), env, timeoutMs: 400_000 });
  const installs = join(env['npm_config_cache'] ?? '', '_npx');
  const [install = ''] = readdirSync(installs);
  return { ...result, nodeModules: join(installs, install, 'node_modules') };
});

// It is under way while the tests do what needs no driver.
before(() => {
  void firstRun().catch(() => undefined);
});
