import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../documents.js';

/** The folders of `packages` that the server consists of: its own, and those of what it depends on, of this project. */
export function neededPackages(folder = 'server-koa', found = new Set<string>()): ReadonlySet<string> {
  found.add(folder);
  const manifest = readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8');
  const dependencies = /"dependencies": \{([^}]*)\}/.exec(manifest)?.[1] ?? '';
  for (const [, name = ''] of dependencies.matchAll(/"@codeties\/([\w-]+)"/g)) {
    if (!found.has(name)) neededPackages(name, found);
  }
  return found;
}
