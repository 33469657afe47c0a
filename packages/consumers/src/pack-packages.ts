import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { packedPackageSchema, type PackedPackage } from './packed-package.js';
import { outputOf } from './run-command.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Packs every public package of the workspace into a folder. */
export async function packPackages(folder: string): Promise<readonly PackedPackage[]> {
  const packed = await outputOf([process.execPath, 'scripts/pack.mjs', folder], { cwd: root, env: process.env });
  return z.array(packedPackageSchema).parse(JSON.parse(packed));
}
