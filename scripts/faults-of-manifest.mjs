// What a published package.json must say.

const repository = 'https://github.com/codeties/codeties';

/** Everything that is missing or wrong in a package's package.json, in sentences. */
export function faultsOfManifest({ name, folder, manifest }) {
  const expected = {
    name: `@codeties/${name}`,
    homepage: `${repository}/tree/main/${folder}#readme`,
    bugs: `${repository}/issues`,
    license: 'MIT',
    author: 'The Codeties authors',
    repository: { type: 'git', url: `git+${repository}.git`, directory: folder },
    type: 'module',
    engines: { node: '>=20.19' },
    publishConfig: { access: 'public', provenance: true },
  };
  const differing = Object.entries(expected)
    .filter(([key, value]) => JSON.stringify(manifest[key]) !== JSON.stringify(value))
    .map(([key, value]) => `"${key}" of its package.json should be ${JSON.stringify(value)}.`);
  const demands = [
    [/^\d+\.\d+\.\d+/.test(manifest.version ?? ''), '"version" is missing.'],
    [/^[A-Z].*\.$/.test(manifest.description ?? ''), '"description" should be a sentence.'],
    [
      manifest.keywords?.includes('codeties') && manifest.keywords.length >= 3,
      '"keywords" should be "codeties" and two others or more.',
    ],
    [
      manifest.sideEffects !== undefined,
      '"sideEffects" is missing: false, or the files that do something when they are imported.',
    ],
    [manifest.files?.includes('dist'), '"files" should name "dist", and all else that belongs into the tarball.'],
    [manifest.exports ?? manifest.bin, 'it has neither "exports" nor "bin": nobody could use it.'],
    [
      manifest.scripts?.prepack === 'node ../../scripts/before-pack.mjs',
      '"prepack" should be "node ../../scripts/before-pack.mjs".',
    ],
  ];
  const missing = demands.filter(([holds]) => !holds).map(([, fault]) => fault);
  return [...differing, ...missing, ...faultsOfExports(manifest), ...faultsOfDependencies(manifest)];
}

function faultsOfExports({ exports = {} }) {
  const entries = Object.entries(exports).filter(([subpath]) => subpath !== './package.json');
  const faults = entries
    .filter(([, target]) => Object.keys(target).join() !== 'types,default')
    .map(([subpath]) => `"exports" of "${subpath}" should be "types", then "default".`);
  if (entries.length > 0 && exports['./package.json'] !== './package.json') {
    faults.push('"exports" should let "./package.json" be read.');
  }
  return faults;
}

/** A package of ours is wanted as the version that is released with it; somebody's exact version could not be shared by two that want it. */
function faultsOfDependencies({ version, bin, dependencies = {}, optionalDependencies = {} }) {
  return Object.entries({ ...dependencies, ...optionalDependencies }).flatMap(([name, range]) => {
    if (name.startsWith('@codeties/'))
      return range === `^${version}` ? [] : [`it should want ${name} as ^${version}, not ${range}.`];
    return bin === undefined && !range.startsWith('^') ? [`a library should want ${name} as a range: ^${range}.`] : [];
  });
}
