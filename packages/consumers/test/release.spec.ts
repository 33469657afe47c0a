import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { z } from 'zod';
import { outputOf, runCommand } from '../src/run-command.js';
import { workshop } from './support/workshop.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const manifestSchema = z.object({
  version: z.string().optional(),
  private: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
});
let count = 0;

/** What a release looks at, copied, since it changes all of that, and set back to version 1.0.0. */
async function scratchCopy(): Promise<string> {
  count += 1;
  const folder = (await workshop()).createFolder(`release-${count}`);
  const manifests = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`);
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  const { version = '' } = manifestOf(root, 'core');
  for (const path of manifests) {
    const manifest = readFileSync(join(root, path), 'utf8').replaceAll(
      new RegExp(`(?<="\\^?)${version}(?=")`, 'g'),
      '1.0.0',
    );
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), manifest);
  }
  mkdirSync(join(folder, '.changeset'));
  cpSync(join(root, '.changeset/config.json'), join(folder, '.changeset/config.json'));
  writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\nWhat changes.\n\n## 1.0.0 · 2026-11-20\n\nThe first.\n');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

function manifestOf(folder: string, name: string): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'packages', name, 'package.json'), 'utf8')));
}

describe('making a version', function () {
  this.timeout(120_000);

  async function versioned(changesets: Readonly<Record<string, string>>): Promise<string> {
    const folder = await scratchCopy();
    for (const [file, text] of Object.entries(changesets)) writeFileSync(join(folder, '.changeset', file), text);
    await outputOf([process.execPath, 'scripts/release-version.mjs'], { cwd: folder, env: (await workshop()).env });
    return folder;
  }

  it('raises all packages together, and what they want of one another', async () => {
    const folder = await versioned({ 'one.md': '---\n"@codeties/core": minor\n---\n\nA rule of your own.\n' });
    const all = readdirSync(join(folder, 'packages')).map((name) => manifestOf(folder, name));
    const published = all.filter((manifest) => manifest.private !== true);
    expect(published.map(({ version }) => version)).to.deep.equal(published.map(() => '1.1.0'));
    for (const [name, range] of all.flatMap(({ dependencies }) => Object.entries(dependencies))) {
      if (name.startsWith('@codeties/') && range !== '0.0.0') expect(range, name).to.equal('^1.1.0');
    }
  });

  it('moves what is pending into the changelog, the gravest first, above what was', async () => {
    const folder = await versioned({
      'one.md': '---\n"@codeties/cli": patch\n---\n\nIt no longer stumbles.\n',
      'two.md': '---\n"@codeties/core": major\n"@codeties/wire": patch\n---\n\nIt is said otherwise,\nin two lines.\n',
    });
    const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
    expect(changelog.replace(/\d{4}-\d\d-\d\d/, 'TODAY')).to.equal(
      [
        '# Changelog\n\nWhat changes.\n\n## 2.0.0 · TODAY\n\n### Breaking\n\n- It is said otherwise,\n  in two lines. (`@codeties/core`, `@codeties/wire`)',
        '### Put right\n\n- It no longer stumbles. (`@codeties/cli`)\n\n## 1.0.0 · 2026-11-20\n\nThe first.\n',
      ].join('\n\n'),
    );
    expect(readdirSync(join(folder, '.changeset'))).to.deep.equal(['config.json']);
  });

  it('leaves everything as it is where nothing is pending', async () => {
    const folder = await scratchCopy();
    const { env } = await workshop();
    const { status } = await runCommand([process.execPath, 'scripts/release-version.mjs'], { cwd: folder, env });
    expect([status, manifestOf(folder, 'core').version]).to.deep.equal([1, '1.0.0']);
  });

  it('tells of a version only what its tag asks for, once it has its day', async () => {
    const folder = await scratchCopy();
    const { env } = await workshop();
    const notes = async (tag: string): Promise<readonly [number | undefined, string]> => {
      const { status, stdout } = await runCommand([process.execPath, 'scripts/release-notes.mjs', tag], {
        cwd: folder,
        env,
      });
      return [status, stdout.trim()];
    };
    expect(await notes('v1.0.0')).to.deep.equal([0, 'The first.']);
    expect(await notes('v1.0.1')).to.deep.equal([1, '']);
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## 1.0.0 · unreleased\n\nThe first.\n');
    expect(await notes('v1.0.0')).to.deep.equal([1, '']);
  });
});

describe('docs/releasing.md', () => {
  const page = readFileSync(join(root, 'docs/releasing.md'), 'utf8');
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

  it('names only scripts that there are', () => {
    const named = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(named).to.include.members(['changeset', 'release:version', 'packages', 'api', 'reference', 'check']);
    expect(Object.keys(scripts)).to.include.members(named);
  });

  it('tags what the workflow waits for, which publishes by a script that there is', () => {
    const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');
    expect(page).to.match(/^git tag v\d+\.\d+\.\d+$/m);
    expect(workflow).to.include("tags: ['v*.*.*']");
    const run = [...workflow.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name);
    expect(run).to.deep.equal(['release:notes', 'release:publish']);
    expect(Object.keys(scripts)).to.include.members(run);
  });
});
