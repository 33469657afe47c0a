// Runs every package's tests and adds up what the runs themselves counted, as one line: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const packages = [...readdirSync(inRoot('packages')).map((name) => `packages/${name}`), 'examples', 'docs'].filter(
  (folder) => {
    const manifest = inRoot(`${folder}/package.json`);
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.test !== undefined;
  },
);
const resultsOf = (folder) => inRoot(`${folder}/test-results.json`);
for (const folder of packages) rmSync(resultsOf(folder), { force: true });

const { status } = spawnSync(
  inRoot('node_modules/.bin/turbo'),
  ['run', 'test', '--continue', '--concurrency=2', '--log-order=grouped', '--output-logs=full'],
  { cwd: inRoot('.'), env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' }, stdio: 'inherit' },
);

const totals = { passed: 0, failed: 0, skipped: 0 };
const leftOut = new Set();
let isComplete = true;
for (const folder of packages) {
  if (existsSync(resultsOf(folder))) {
    const results = JSON.parse(readFileSync(resultsOf(folder), 'utf8'));
    for (const key of Object.keys(totals)) totals[key] += results[key];
    for (const title of results.leftOut) leftOut.add(title);
  } else {
    isComplete = false;
    console.error(`${folder}: its tests did not run to their end.`);
  }
}
for (const title of leftOut) console.log(`Skipped: ${title}`);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = status === 0 && isComplete && totals.failed === 0 && totals.passed > 0 ? 0 : 1;
