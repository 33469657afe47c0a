import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { validate } from 'dockerfile-utils';
import { root } from '../documents.js';
import { contextFiles, isInContext } from './build-context.js';
import { dockerfile, readStages, wordsOf } from './dockerfile.js';
import { neededPackages } from './needed-packages.js';

describe('the Dockerfile', () => {
  const stages = readStages(dockerfile);
  const last = stages.at(-1)?.instructions ?? [];
  const textOf = (name: string): string[] => last.flatMap((each) => (each.name === name ? [each.text] : []));

  it('has no fault that a linter finds', () => {
    expect(validate(dockerfile).map(({ message }) => message)).to.deep.equal([]);
  });

  it('builds every stage on one image of one tag, with a Node that the packages want', () => {
    expect(dockerfile).to.match(/^ARG NODE_IMAGE=node:2[0-9]-bookworm-slim$/m);
    for (const { instructions } of stages) expect(instructions[0]?.text).to.match(/^\$\{NODE_IMAGE\}(?: AS \w+)?$/);
  });

  it('installs what the lockfile says and nothing else', () => {
    const installs = dockerfile.match(/npm (?:ci|install|i|add)\b|npx\b/g) ?? [];
    expect([...new Set(installs)]).to.deep.equal(['npm ci']);
  });

  it('installs nothing in its last stage, and has no tools there', () => {
    expect(textOf('RUN').join('\n')).not.to.match(/apt|npm|npx|curl|wget|g\+\+|make |python/);
    const from = last.flatMap(({ name, flags }) => (name === 'COPY' ? [flags['from']] : []));
    expect(from).to.deep.equal(['production', 'build']);
  });

  it('does not run as root, and names who it is by number', () => {
    expect(textOf('USER')).to.deep.equal(['1000:1000']);
    expect(last.findIndex(({ name }) => name === 'USER')).to.be.above(last.findLastIndex(({ name }) => name === 'RUN'));
  });

  it('lets the server be the process that gets the signals', () => {
    expect(textOf('CMD').map(wordsOf)).to.deep.equal([['node', 'packages/server-koa/dist/main.js']]);
    expect([...textOf('ENTRYPOINT'), ...textOf('STOPSIGNAL'), ...textOf('SHELL')]).to.deep.equal([]);
  });

  it('has a health check that needs no shell and no other program', () => {
    const [, check = ''] = /CMD (.*)$/.exec(textOf('HEALTHCHECK')[0] ?? '') ?? [];
    expect(wordsOf(check)).to.deep.equal(['node', 'packages/server-koa/dist/health-check.js']);
  });

  it('keeps the database out of its own file system', () => {
    expect(textOf('VOLUME')).to.deep.equal(['/data']);
    expect(textOf('ENV').join(' ')).to.include('DATABASE_URL=sqlite:/data/').and.to.include('NODE_ENV=production');
  });

  it('copies only what there is, and what a build is given', () => {
    const files = contextFiles();
    const copied = stages
      .flatMap(({ instructions }) => instructions)
      .filter(({ name, flags }) => name === 'COPY' && flags['from'] === undefined)
      .flatMap(({ text }) => text.split(' ').slice(0, -1));
    expect(copied).to.include('packages').and.to.have.length.above(4);
    for (const source of copied) {
      expect(files.some((path) => path === source || path.startsWith(`${source}/`))).to.equal(true, source);
    }
  });
});

describe('what a build is given', () => {
  it('is the packages that the server consists of, and no other', () => {
    const folders = readdirSync(join(root, 'packages')).filter((name) => isInContext(`packages/${name}/package.json`));
    expect(folders.sort()).to.deep.equal([...neededPackages()].sort());
  });

  it('is nothing that is made, private or for tests', () => {
    for (const path of [
      '.env',
      '.git/config',
      'codeties.sqlite',
      'node_modules/koa/package.json',
      'packages/core/.env',
      'packages/core/dist/index.js',
      'packages/core/dist/.tsbuildinfo',
      'packages/server-koa/codeties.sqlite-wal',
      'packages/server-koa/node_modules/koa/package.json',
      'packages/server-koa/test/settings/read-settings.spec.ts',
      'packages/bench/package.json',
    ]) {
      expect(isInContext(path)).to.equal(false, path);
    }
    expect(contextFiles().filter((path) => path.endsWith('.spec.ts'))).to.deep.equal([]);
  });

  it('is all that runs', () => {
    for (const path of ['.npmrc', 'packages/core/src/index.ts', 'packages/server-koa/assets/docs.html']) {
      expect(isInContext(path)).to.equal(true, path);
    }
  });
});
