// What CHANGELOG.md tells of the version that the packages have now: npm run --silent release:notes [-- vVERSION]
// It fails where that version is not the one that is asked for, or is not released yet: a release starts with it.
import { readFileSync } from 'node:fs';
import { inRoot, publishedPackages } from './published.mjs';

const versions = [...new Set(publishedPackages().map(({ manifest }) => manifest.version))];
const [version] = versions;
const [asked = `v${version}`] = process.argv.slice(2);
const sections = readFileSync(inRoot('CHANGELOG.md'), 'utf8').split(/^(?=## )/m);
const section = sections.find((text) => text.startsWith(`## ${version} `)) ?? '';
const [heading = '', ...lines] = section.split('\n');

const faults = [
  [versions.length > 1, `The packages have one version for all, but there are ${versions.join(', ')}.`],
  [asked !== `v${version}`, `The packages have version ${version}, which is not ${asked}.`],
  [section === '', `CHANGELOG.md has no section "## ${version} · YYYY-MM-DD".`],
  [section !== '' && !/ · \d{4}-\d\d-\d\d$/.test(heading), `CHANGELOG.md does not tell the day: "${heading}".`],
].filter(([isSo]) => isSo);
for (const [, fault] of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(lines.join('\n').trim());
