import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { interpolated, namesInCompose } from '../container/compose.js';
import { readDocuments, root } from '../documents.js';
import { fencedBlocks } from '../fenced-blocks.js';
import { settingNames } from './setting-names.js';

/** Nothing here can run them, so that they are held against what they name. */
const commands = readDocuments().flatMap(({ path, text }) =>
  fencedBlocks(text)
    .filter(({ language }) => language === 'sh' || language === 'console')
    .flatMap((block) => block.text.replaceAll('\\\n', ' ').split('\n'))
    .filter((line) => /^(?:\$ )?docker\b/.test(line))
    .map((line) => ({ path, words: line.replace(/^\$ /, '').split(/ +/) })),
);
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

/** What follows each of some options. */
function valuesOf(...options: readonly string[]): string[] {
  return commands.flatMap(({ words }) =>
    words.flatMap((word, index) => (options.includes(words[index - 1] ?? '') ? [word] : [])),
  );
}

describe('the docker commands of the pages', () => {
  it('are some', () => {
    expect(commands.length).to.be.above(5);
  });

  it('set settings that there are', () => {
    const set = valuesOf('--env', '-e').map((pair) => pair.split('=')[0]);
    expect(set).to.include('UPSTREAM');
    expect(settingNames).to.include.members(set);
  });

  it('read files that there are, or that the reader was told to make', () => {
    const files = valuesOf('--env-file');
    expect(files).to.include('deploy/sandbox.env');
    for (const file of files) expect(file === '.env' || existsSync(join(root, file)), file).to.equal(true);
  });

  it('name services that there are', () => {
    const services = commands.flatMap(({ words }) => {
      const [, command, action, ...rest] = words;
      if (command !== 'compose') return [];
      if (action === 'exec') return rest.slice(0, 1);
      if (action === 'cp') return rest.slice(0, 1).map((place) => place.split(':')[0] ?? '');
      return action === 'logs' ? rest.filter((word) => !word.startsWith('-')) : [];
    });
    expect(services).to.include('server').and.to.include('database');
    expect(namesInCompose('services')).to.include.members(services);
  });

  it('publish the port that the image listens on, and build from its argument', () => {
    for (const place of valuesOf('--publish')) expect(place).to.match(/:8080$/);
    expect(dockerfile).to.match(/^EXPOSE 8080$/m);
    for (const pair of valuesOf('--build-arg')) expect(dockerfile).to.include(`ARG ${pair.split('=')[0] ?? ''}=`);
  });

  it('have the volume that the image writes to', () => {
    expect(valuesOf('--volume')).to.deep.equal(['codeties:/data']);
    expect(dockerfile).to.match(/^VOLUME \/data$/m);
  });
});

describe('the settings to try it with', () => {
  it('are all that Compose cannot do without, and ask no real network', () => {
    const sandbox = readFileSync(join(root, 'deploy/sandbox.env'), 'utf8');
    const set = [...sandbox.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const);
    const needed = [...interpolated()].flatMap(([name, otherwise]) =>
      otherwise.startsWith('is missing') ? [name] : [],
    );
    expect(set.map(([name]) => name)).to.include.members(needed);
    expect(new Map(set).get('UPSTREAM')).to.equal('sandbox');
    expect(new Map(set).get('PUBLISH')).to.equal(undefined);
  });
});

describe('the service of systemd', () => {
  it('runs what the server’s package brings, and waits for its end', () => {
    const unit = readFileSync(join(root, 'deploy/codeties.service'), 'utf8');
    const manifest = readFileSync(join(root, 'packages/server-koa/package.json'), 'utf8');
    const [, program = ''] = /^ExecStart=\S+ \S+\/@codeties\/server-koa\/(\S+)$/m.exec(unit) ?? [];
    expect(manifest).to.include(`"codeties-server": "./${program}"`);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).to.be.above(18);
  });
});
