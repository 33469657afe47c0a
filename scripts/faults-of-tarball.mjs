// What a published tarball must hold, and what it must not.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { inRoot } from './published.mjs';

const needed = ['package.json', 'README.md', 'LICENSE'];
const foreign = [
  [/(^|\/)(test|tests|node_modules|screenshots|coverage)\//, 'tests and what comes of them stay at home'],
  [/\.spec\.[cm]?[jt]sx?$/, 'tests stay at home'],
  [/\.tsbuildinfo$/, 'it is the notes of our own build'],
  [/\.sqlite(-\w+)?$|\.db$/, 'it is a database'],
  [/(^|\/)\.env|(^|\/)\.npmrc$|\.pem$|\.log$|test-results\.json$/, 'it tells of the machine that packed it'],
];

/** Everything that is missing in a package's tarball, or does not belong there, in sentences. */
export function faultsOfTarball({ folder, manifest, files }) {
  const held = new Set(files);
  const roots = new Set([...needed, ...(manifest.files ?? []).filter((name) => !name.startsWith('!'))]);
  const missing = needed.filter((file) => !held.has(file)).map((file) => `${file} is missing in its tarball.`);
  const stray = files.flatMap((file) => {
    // What a template brings is for whoever starts from it: its tests are the point of it.
    if (file.startsWith('template/'))
      return /\.sqlite|\.env$|node_modules\//.test(file) ? [`its tarball holds ${file}.`] : [];
    if (![...roots].some((root) => file === root || file.startsWith(`${root}/`))) {
      return [`its tarball holds ${file}, which "files" does not name.`];
    }
    return foreign.filter(([pattern]) => pattern.test(file)).map(([, why]) => `its tarball holds ${file}: ${why}.`);
  });
  return [...missing, ...stray, ...faultsOfMaps(folder, files, held), ...faultsOfBuild(files, held)];
}

/** A map that points to nothing leads a debugger, and whoever asks where something is defined, nowhere. */
function faultsOfMaps(folder, files, held) {
  return files
    .filter((file) => file.endsWith('.map'))
    .flatMap((file) => {
      const { sources, sourcesContent } = JSON.parse(readFileSync(inRoot(`${folder}/${file}`), 'utf8'));
      if (sourcesContent !== undefined) return [];
      return sources
        .map((source) => posix.join(posix.dirname(file), source))
        .filter((source) => !held.has(source))
        .map((source) => `${file} points to ${source}, which its tarball does not hold.`);
    });
}

/** A source without what was built of it shows that the build is older than the sources. */
function faultsOfBuild(files, held) {
  return files
    .filter((file) => /^src\/.*(?<!\.d)\.tsx?$/.test(file))
    .filter((file) => !held.has(file.replace(/^src/, 'dist').replace(/\.tsx?$/, '.js')))
    .map((file) => `${file} is not built. Run "npm run build".`);
}
