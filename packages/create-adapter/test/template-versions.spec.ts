import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { createAdapter } from '../src/create-adapter.js';
import { temporaryFolders } from './temporary-folder.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The strings of an object in a package.json, of which nothing is known. */
function stringsOf(manifest: unknown, field: string): [string, string][] {
  const entries: unknown = typeof manifest === 'object' && manifest ? Reflect.get(manifest, field) : undefined;
  if (typeof entries !== 'object' || entries === null) return [];
  return Object.entries(entries).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
}

function manifestOf(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function versionOf(folder: string): string {
  const manifest = manifestOf(folder);
  const version: unknown = typeof manifest === 'object' && manifest ? Reflect.get(manifest, 'version') : undefined;
  return typeof version === 'string' ? version : '';
}

describe('what a project from the template depends on', () => {
  const temporaryFolder = temporaryFolders();
  let wanted: [string, string][];

  beforeEach(async () => {
    const folder = temporaryFolder();
    await createAdapter(['acme'], folder);
    const manifest = manifestOf(join(folder, 'acme'));
    wanted = [...stringsOf(manifest, 'dependencies'), ...stringsOf(manifest, 'devDependencies')];
  });

  it('is of Codeties what is published together with this', () => {
    const own = wanted.filter(([name]) => name.startsWith('@codeties/'));
    expect(own.map(([name]) => name)).to.include.members(['@codeties/core', '@codeties/contract-tests']);
    for (const [name, range] of own) {
      expect(range, name).to.equal(`^${versionOf(fileURLToPath(new URL('..', import.meta.url)))}`);
      expect(range, name).to.equal(`^${versionOf(join(root, 'packages', name.replace('@codeties/', '')))}`);
    }
  });

  it('is of others what Codeties itself is built and tested with', () => {
    const used = new Map([
      ...stringsOf(manifestOf(root), 'devDependencies'),
      ...stringsOf(manifestOf(join(root, 'packages/core')), 'dependencies'),
    ]);
    const others = wanted.filter(([name]) => !name.startsWith('@codeties/'));
    expect(others).to.have.length.greaterThan(5);
    for (const [name, range] of others) expect(range, name).to.equal(used.get(name));
  });
});
