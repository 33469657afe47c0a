import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './documents.js';

/** A folder outside the project in which the packages are installed, as they are for whoever tries a sample. */
export interface Workbench {
  readonly folder: string;
  /** An empty folder in it, with whatever files. */
  newFolder(files?: Readonly<Record<string, string>>): string;
  close(): void;
}

export function createWorkbench(): Workbench {
  const folder = mkdtempSync(join(tmpdir(), 'codeties-docs-'));
  let folders = 0;
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    folder,
    newFolder: (files = {}) => {
      folders += 1;
      const made = join(folder, `folder-${folders}`);
      mkdirSync(made);
      for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text);
      return made;
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
