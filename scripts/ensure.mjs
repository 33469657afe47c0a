// Makes a checkout ready to run: installs what is missing, and builds what has changed. Runs before `npm start` and
// `npm test`, and after an install. It needs nothing that is not part of Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const turbo = inRoot('node_modules/.bin/turbo');

/** Whether everything in the lockfile is there in its version, where it is not optional. */
function isInstalled() {
  const installed = inRoot('node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(installed, 'utf8')).packages;
  // Without turbo this is an install without development dependencies, on purpose.
  const isOptional = ({ optional, devOptional, dev }) => optional || devOptional || (dev && !existsSync(turbo));
  return Object.entries(wanted).every(
    ([path, { version, ...flags }]) =>
      !path.startsWith('node_modules/') || (found[path] ? found[path].version === version : isOptional(flags)),
  );
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: inRoot('.'),
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', CODETIES_ENSURING: '1' },
    stdio: 'inherit',
  });
  if (status === 0) return;
  console.error(`\n"${[command, ...args].join(' ')}" failed: its own words are above.`);
  process.exit(status ?? 1);
}

// An install that was started here ends with this script too; the outer run builds, once.
if (!process.env.CODETIES_ENSURING) {
  if (process.env.npm_lifecycle_event !== 'prepare' && !isInstalled()) {
    console.log('Installing what is missing; the first time takes a minute or two, since SQLite may be compiled.');
    run('npm', ['ci', '--no-fund', '--no-audit']);
  }
  // Without its development dependencies a checkout cannot build, and does not have to.
  if (existsSync(turbo)) run(turbo, ['run', 'build', '--output-logs=errors-only', '--log-order=grouped']);
}
