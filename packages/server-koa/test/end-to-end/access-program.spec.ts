import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../', import.meta.url));

/** Tells at the end what the program left of its environment. */
const witness = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stdout.write(`left: ${Object.keys(process.env).join()}`));",
)}`;

describe('the program', () => {
  it('keeps its keys out of its environment, and out of all that it says', async () => {
    const child = spawn(process.execPath, ['--import', witness, 'dist/main.js'], {
      cwd: folder,
      env: { PORT: '0', DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'trace', API_KEYS: 'ci:hunter2,hunter3' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const told: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => told.push(chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      told.push(chunk.toString());
      if (told.join('').includes('/redoc')) child.kill('SIGTERM');
    });
    await once(child, 'close');
    expect(told.join(''))
      .to.match(/left: .*DATABASE_URL/)
      .and.to.include('can be guessed: ci, key-2');
    expect(told.join(''))
      .not.to.include('API_KEYS,')
      .and.not.to.match(/hunter/);
  }).timeout(30_000);
});
