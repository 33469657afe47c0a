import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../documents.js';

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const command = `node --import '${beside('pretend-terminal.mjs')}' '${join(root, 'packages/cli/dist/main.js')}'`;
const server = `node '${join(root, 'packages/server-koa/dist/main.js')}'`;
const sandbox = `node '${join(root, 'packages/sandbox/dist/main.js')}'`;

const scripts: Readonly<Record<string, string>> = {
  curl: `exec node '${beside('curl.mjs')}' "$@"`,
  codeties: `exec ${command} "$@"`,
  'codeties-server': `exec ${server} "$@"`,
  'codeties-sandbox': `exec ${sandbox} "$@"`,
  npx: [
    'package=$1; shift',
    'case "$package" in',
    `@codeties/cli) exec ${command} "$@" ;;`,
    `codeties-server) exec ${server} "$@" ;;`,
    `codeties-sandbox | @codeties/sandbox) exec ${sandbox} "$@" ;;`,
    'esac',
    'echo "npx $package: no page should need that" >&2; exit 127',
  ].join('\n'),
};

/** Makes a folder with the commands that pages use, as if they were installed from the registry. */
export function makeCommands(folder: string): string {
  const path = join(folder, 'bin');
  mkdirSync(path);
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(path, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(path, name), 0o755);
  }
  return path;
}
