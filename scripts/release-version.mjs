// Makes a version of what is pending: npm run release:version
// changesets raises the version of all packages, and what the pending changesets say moves into the one CHANGELOG.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { inRoot, publishedPackages } from './published.mjs';

/** The sections of a version, by what a changeset says of its change. */
const sections = [
  ['major', 'Breaking'],
  ['minor', 'New'],
  ['patch', 'Put right'],
];

function pendingChanges() {
  const files = readdirSync(inRoot('.changeset')).filter((file) => file.endsWith('.md') && file !== 'README.md');
  return files.sort().map((file) => {
    const [, head = '', text = ''] =
      /^---\n([^]*?)\n?---\n([^]*)$/.exec(readFileSync(inRoot(`.changeset/${file}`), 'utf8')) ?? [];
    const bumps = [...head.matchAll(/^["']?(@codeties\/[\w-]+)["']?: *(major|minor|patch)$/gm)];
    const [bump] = sections.find(([name]) => bumps.some(([, , said]) => said === name)) ?? [];
    if (bump === undefined || text.trim() === '')
      throw new Error(`.changeset/${file} names no package, or tells nothing of its change.`);
    const whose = bumps.map(([, name]) => `\`${name}\``).join(', ');
    return { bump, entry: `- ${text.trim().replaceAll('\n', '\n  ')} (${whose})` };
  });
}

const versionsNow = () => [...new Set(publishedPackages().map(({ manifest }) => manifest.version))];

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: inRoot('.'), stdio: 'inherit' });
  if (status !== 0) throw new Error(`"${[command, ...args].join(' ')}" failed: its own words are above.`);
}

try {
  const changes = pendingChanges();
  if (changes.length === 0) throw new Error('Nothing is pending. "npm run changeset" tells of a change.');
  if (/^## .*unreleased$/m.test(readFileSync(inRoot('CHANGELOG.md'), 'utf8'))) {
    throw new Error('CHANGELOG.md has a version that is not released yet: put the day of its release in first.');
  }
  run(process.execPath, [inRoot('node_modules/@changesets/cli/bin.js'), 'version']);
  const [version, ...others] = versionsNow();
  if (others.length > 0)
    throw new Error(`The packages have one version for all, but there are ${[version, ...others].join(', ')}.`);
  const told = sections.flatMap(([bump, title]) => {
    const entries = changes.filter((change) => change.bump === bump).map(({ entry }) => entry);
    return entries.length > 0 ? [`### ${title}\n\n${entries.join('\n')}`] : [];
  });
  const changelog = readFileSync(inRoot('CHANGELOG.md'), 'utf8');
  const heading = `## ${version} · ${new Date().toISOString().slice(0, 10)}`;
  writeFileSync(
    inRoot('CHANGELOG.md'),
    changelog.replace(/^(?=## )/m, () => `${heading}\n\n${told.join('\n\n')}\n\n`),
  );
  // The lockfile tells the versions of the workspaces too.
  if (existsSync(inRoot('package-lock.json'))) run('npm', ['install', '--package-lock-only', '--ignore-scripts']);
  console.log(`Version ${version} is made. Read CHANGELOG.md, run "npm run api" and "npm run check", and commit.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
