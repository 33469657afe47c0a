import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AdapterNames } from './adapter-names.js';
import { fillIn } from './fill-in.js';
import { pinCodeties } from './pin-codeties.js';
import { UnusableInputError } from './unusable-input-error.js';

const template = fileURLToPath(new URL('../template', import.meta.url));

/** What is left where somebody has tried the template itself. */
const leftovers = /(?:^|[\\/])(?:node_modules|dist)(?:[\\/]|$)/;

/**
 * Writes the project into a folder, which is made where there is none.
 *
 * @throws UnusableInputError where there is something in it already.
 */
export async function copyTemplate(folder: string, names: AdapterNames): Promise<void> {
  await refuseUnlessEmpty(folder);
  for (const entry of await readdir(template, { recursive: true, withFileTypes: true })) {
    const path = relative(template, join(entry.parentPath, entry.name));
    if (!entry.isFile() || leftovers.test(path)) continue;
    const text = fillIn(await readFile(join(template, path), 'utf8'), names);
    const target = join(folder, targetOf(path, names));
    await mkdir(dirname(target), { recursive: true });
    // Whatever has come there meanwhile is somebody's.
    await writeFile(target, path === 'package.json' ? pinCodeties(text) : text, { flag: 'wx' });
  }
}

function targetOf(path: string, names: AdapterNames): string {
  // npm takes a .gitignore for its own, and does not pack it.
  return path === 'gitignore' ? '.gitignore' : fillIn(path, names);
}

async function refuseUnlessEmpty(folder: string): Promise<void> {
  try {
    if ((await readdir(folder)).length > 0) throw new UnusableInputError(`${folder} is not empty`);
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (code === 'ENOTDIR') throw new UnusableInputError(`${folder} is not a folder`);
    if (code !== 'ENOENT') throw error;
  }
}
