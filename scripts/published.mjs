// The packages that are published, for the scripts that check, describe, pack and release them.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Every public package, as its folder below the root and what its package.json says. */
export function publishedPackages() {
  return readdirSync(inRoot('packages'))
    .map((name) => ({ name, folder: `packages/${name}` }))
    .filter(({ folder }) => existsSync(inRoot(`${folder}/package.json`)))
    .map((found) => ({ ...found, manifest: readJson(inRoot(`${found.folder}/package.json`)) }))
    .filter(({ manifest }) => manifest.private !== true);
}

/** What can be imported of the packages: each entry with its name, its subpath, and its source and types below the root. */
export function publishedEntries() {
  return publishedPackages().flatMap(({ name, folder, manifest }) =>
    Object.entries(manifest.exports ?? {})
      .filter(([, target]) => typeof target === 'object')
      .map(([subpath, { types }]) => ({
        folder,
        name: name + subpath.slice(1).replaceAll('/', '-'),
        imported: manifest.name + subpath.slice(1),
        types: `${folder}/${types.slice(2)}`,
        source: `${folder}/${types
          .slice(2)
          .replace(/^dist/, 'src')
          .replace(/\.d\.ts$/, '.ts')}`,
      })),
  );
}

/** Packs all of them into a folder: for each package its tarball, and the files in it. */
export async function packPublished(destination) {
  const packages = publishedPackages();
  const workspaces = packages.map(({ folder }) => `--workspace=${folder}`);
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--json', '--silent', `--pack-destination=${destination}`, ...workspaces],
    { cwd: inRoot('.'), maxBuffer: 64 * 1024 * 1024 },
  );
  // Where scripts run before the packing, their words may come before the answer.
  const packed = JSON.parse(stdout.slice(stdout.search(/^\[\n/m)));
  return packages.map((found) => {
    const { filename, files } = packed.find(({ name }) => name === found.manifest.name);
    return { ...found, tarball: `${destination}/${filename}`, files: files.map(({ path }) => path) };
  });
}

/** Runs a task for each item, two at a time, and gives the results in the items' order. */
export async function twoAtATime(items, task) {
  const results = [];
  const waiting = [...items.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, item] = next;
      results[index] = await task(item);
    }
  };
  await Promise.all([work(), work()]);
  return results;
}
