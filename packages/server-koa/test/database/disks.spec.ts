import { expect } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../support/ask.js';
import { builtProgram, greeted, runCommand, type ProgramRun } from '../support/run-program.js';

const realtime = '/connected/realtime/dev1/dev2';
const register = '/connected/register/dev1/dev2';
const unavailable = [503, '{"errors":["the register is unavailable"]}'];

describe('a server whose SQLite file', function () {
  this.timeout(60_000);
  let folder: string;
  let program: ProgramRun | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'codeties-disk-'));
  });
  afterEach(() => {
    program?.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const answerTo = async (url: string, path: string): Promise<readonly [number, string]> => {
    const { status, body } = await ask(url, path);
    return [status, body];
  };
  const recorded = async (url: string): Promise<number> => {
    const records: unknown = JSON.parse((await ask(url, register)).body);
    return Array.isArray(records) ? records.length : -1;
  };
  const untilReady = async (url: string, wanted: number): Promise<void> => {
    while ((await ask(url, '/_ready')).status !== wanted);
  };

  interface Room {
    /** What runs the server where there is room. */
    readonly wrapper: readonly string[];
    take(pid: number): void;
    give(pid: number): void;
  }

  async function survive(room: Room): Promise<void> {
    const environment = { DATABASE_URL: `sqlite:${join(folder, 'c.sqlite')}`, CACHE_TTL_SECONDS: '0' };
    program = runCommand(environment, [...room.wrapper, process.execPath, ...builtProgram]);
    const url = await greeted(program);
    const { pid = 0 } = program.child;
    expect((await answerTo(url, realtime))[0]).to.equal(200);
    room.take(pid);
    let kept = 1;
    // What has been given to the file already may still take some.
    let answer = await answerTo(url, realtime);
    for (; answer[0] === 200; kept += 1) answer = await answerTo(url, realtime);
    expect(answer).to.deep.equal(unavailable);
    await untilReady(url, 503);
    expect((await ask(url, '/_health')).status).to.equal(200);
    expect(await recorded(url)).to.equal(kept);
    room.give(pid);
    await untilReady(url, 200);
    expect((await answerTo(url, realtime))[0]).to.equal(200);
    expect(await recorded(url)).to.equal(kept + 1);
    expect(program.errors()).to.match(/the database cannot be used: its disk (is full|fails)/);
  }

  it('may not grow answers 503 meanwhile, loses and invents nothing, and works on afterwards', async function () {
    if (spawnSync('prlimit', ['--version']).status !== 0) {
      console.warn('LEFT OUT: there is no prlimit here, so that nothing keeps a file from growing');
      this.skip();
    }
    const limit = (pid: number, bytes: string): unknown =>
      execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
    await survive({ wrapper: [], take: (pid) => limit(pid, '4096'), give: (pid) => limit(pid, 'unlimited') });
  });

  it('is on a full disk answers 503 meanwhile, loses and invents nothing, and works on afterwards', async function () {
    const wrapper = ['unshare', '-rm', 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs "$0" && exec "$@"', folder];
    const [command = '', ...words] = wrapper;
    if (spawnSync(command, [...words, 'true']).status !== 0) {
      console.warn('LEFT OUT: no disk can be mounted here, so that none can be full');
      this.skip();
    }
    const filler = (pid: number): string => join(`/proc/${pid}/root`, folder, 'filler');
    await survive({
      wrapper,
      take: (pid) => spawnSync('dd', ['if=/dev/zero', `of=${filler(pid)}`, 'bs=1k']),
      give: (pid) => {
        rmSync(filler(pid));
      },
    });
  });

  it('may not be written any more answers 503 meanwhile, and works on afterwards', async function () {
    // Root may write every file, unless it has given that up.
    const obeying = process.getuid?.() === 0 ? ['setpriv', '--bounding-set', '-dac_override'] : [];
    if (obeying.length > 0 && spawnSync('setpriv', ['--bounding-set', '-dac_override', 'true']).status !== 0) {
      console.warn('LEFT OUT: root may write every file, and cannot give that up here');
      this.skip();
    }
    const path = join(folder, 'c.sqlite');
    const environment = { DATABASE_URL: `sqlite:${path}`, CACHE_TTL_SECONDS: '0' };
    program = runCommand(environment, [...obeying, process.execPath, ...builtProgram]);
    const url = await greeted(program);
    expect((await answerTo(url, realtime))[0]).to.equal(200);
    // Whoever has it open may go on writing it, so that it has to be opened anew.
    renameSync(path, `${path}.away`);
    await untilReady(url, 503);
    chmodSync(`${path}.away`, 0o444);
    renameSync(`${path}.away`, path);
    expect(await answerTo(url, realtime)).to.deep.equal(unavailable);
    await untilReady(url, 503);
    chmodSync(path, 0o644);
    await untilReady(url, 200);
    expect((await answerTo(url, realtime))[0]).to.equal(200);
    expect(await recorded(url)).to.equal(2);
  });
});
