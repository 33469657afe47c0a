// The public surface of every package, as reports that are kept beside them, so that a change of it shows in a diff:
// "npm run api" writes them, "npm run api -- --check" only tells where they are no longer true.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportedByMain, surfaceOf } from './api-surface.mjs';
import { inRoot, publishedEntries } from './published.mjs';

const isCheck = process.argv.includes('--check');
const temporary = mkdtempSync(join(tmpdir(), 'codeties-api-'));

function showDifference(path, report) {
  const wanted = join(temporary, 'wanted.api.md');
  writeFileSync(wanted, report);
  const known = existsSync(inRoot(path)) ? inRoot(path) : '/dev/null';
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-color', '-U1', known, wanted], { encoding: 'utf8' });
  console.error(stdout.split('\n').slice(4).join('\n'));
}

/** Reports of what is no longer there, below the root. */
function leftOver(expected) {
  const folders = readdirSync(inRoot('packages')).map((name) => `packages/${name}/api`);
  return folders
    .filter((folder) => existsSync(inRoot(folder)))
    .flatMap((folder) => readdirSync(inRoot(folder)).map((file) => `${folder}/${file}`))
    .filter((path) => !expected.has(path));
}

try {
  const differing = [];
  const entries = publishedEntries();
  const pathOf = ({ folder, name }) => `${folder}/api/${name}.api.md`;
  const reports = new Map();
  for (const entry of entries) {
    const path = pathOf(entry);
    if (!existsSync(inRoot(entry.types))) throw new Error(`${entry.types} is missing. Run "npm run build" first.`);
    const { report, faults } = surfaceOf(entry, { temporary, known: exportedByMain(entry, reports) });
    reports.set(`${entry.folder}:${entry.imported}`, report);
    for (const fault of faults) console.error(`${entry.imported}: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
    if (existsSync(inRoot(path)) && readFileSync(inRoot(path), 'utf8') === report) continue;
    differing.push(path);
    if (isCheck) {
      console.error(`The public surface of ${entry.imported} is not what ${path} says:\n`);
      showDifference(path, report);
    } else {
      mkdirSync(inRoot(`${entry.folder}/api`), { recursive: true });
      writeFileSync(inRoot(path), report);
      console.log(`Written: ${path}`);
    }
  }
  const stale = leftOver(new Set(entries.map(pathOf)));
  for (const path of stale) {
    if (isCheck) console.error(`${path} is of an entry that is no longer there.`);
    else rmSync(inRoot(path));
  }
  if (isCheck && differing.length + stale.length > 0) {
    console.error(
      'If that is meant: "npm run api" writes the reports; commit them, and tell users in a changeset ("npm run changeset").',
    );
    process.exitCode = 1;
  } else if (process.exitCode !== 1) {
    console.log(`The reports of the public surface are current: ${entries.length} entries.`);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
