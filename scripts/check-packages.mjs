// Whether every public package could be published as it is: npm run packages
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { faultsOfManifest } from './faults-of-manifest.mjs';
import { faultsOfTarball } from './faults-of-tarball.mjs';
import { inRoot, packPublished, publishedPackages, readJson, twoAtATime } from './published.mjs';

/** The package.json of a template is at the root of what is made of it, though it is not here. */
const isAboutPackage = ({ args }) => !/^(\.\/)?template\//.test(args?.filePath ?? '');

async function faultsForPublint({ manifest, tarball }) {
  const { messages } = await publint({ pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer }, strict: true });
  return messages.filter(isAboutPackage).map((message) => `publint: ${formatMessage(message, manifest)}`);
}

/** Whether the types of each entry tell what Node finds there. Packages that are only run have none. */
async function faultsForTypes({ manifest, tarball }) {
  if (manifest.exports === undefined) return [];
  const attw = inRoot('node_modules/.bin/attw');
  return await new Promise((resolve) => {
    execFile(
      attw,
      [tarball, '--profile', 'esm-only', '--no-color', '--no-emoji', '--format', 'ascii'],
      (error, stdout) => resolve(error === null ? [] : [`arethetypeswrong:\n${stdout.trim().replace(/^/gm, '    ')}`]),
    );
  });
}

/** What holds for all of them together: one version, which changesets raises. */
function faultsOfTheWhole() {
  const packages = publishedPackages();
  const versions = [...new Set(packages.map(({ manifest }) => manifest.version))];
  const names = packages.map(({ manifest }) => manifest.name).sort();
  const [fixed = []] = readJson(inRoot('.changeset/config.json')).fixed;
  return [
    [versions.length > 1, `The packages have one version for all, but there are ${versions.join(', ')}.`],
    [
      [...fixed].sort().join() !== names.join(),
      `"fixed" of .changeset/config.json should be [${JSON.stringify(names)}].`,
    ],
  ].flatMap(([isSo, fault]) => (isSo ? [fault] : []));
}

const destination = mkdtempSync(join(tmpdir(), 'codeties-packed-'));
try {
  const packed = await packPublished(destination);
  const found = await twoAtATime(packed, async (one) => [
    ...faultsOfManifest(one),
    ...faultsOfTarball(one),
    ...(await faultsForPublint(one)),
    ...(await faultsForTypes(one)),
  ]);
  for (const [index, faults] of found.entries()) {
    for (const fault of faults) console.error(`${packed[index].manifest.name}: ${fault}`);
  }
  const whole = faultsOfTheWhole();
  for (const fault of whole) console.error(fault);
  if (found.flat().length + whole.length > 0) process.exitCode = 1;
  else console.log(`${packed.length} packages could be published as they are, as ${packed[0].manifest.version}.`);
} finally {
  rmSync(destination, { recursive: true, force: true });
}
