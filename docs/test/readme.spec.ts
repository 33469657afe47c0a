import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The fenced blocks of the README in one language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, name, text]) =>
    name === language && text !== undefined ? [text] : [],
  );
}

/** Times differ from run to run, and so do the sandbox's ports; everything else must not. */
function withoutChance(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'TIME').replace(/(?<=127\.0\.0\.1:)\d+/g, 'PORT');
}

async function outputOf(script: string): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const status = await new Promise<unknown>((resolve) => child.once('close', resolve));
  expect(status).to.equal(0);
  return Buffer.concat(chunks).toString();
}

describe('the README', () => {
  const example = fileURLToPath(new URL('../../examples/check-a-pair.ts', import.meta.url));

  it('shows the example as it is', () => {
    expect(blocks('ts')).to.deep.equal([readFileSync(example, 'utf8')]);
  });

  it('says what the example prints', async () => {
    expect(readme).to.include(`\`${(await outputOf(example)).trim()}\``);
  });

  describe('on a server that was just started', () => {
    let server: ChildProcess;
    let greeting = '';
    let url = '';

    before(async () => {
      const main = createRequire(import.meta.url)
        .resolve('@codeties/server-koa')
        .replace(/index\.js$/, 'main.js');
      server = spawn(process.execPath, [main], {
        env: { PORT: '0', DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'error' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      for await (const chunk of server.stdout ?? []) {
        greeting += String(chunk);
        if (greeting.includes('/redoc\n')) break;
      }
      url = /http:\/\/127\.0\.0\.1:\d+/.exec(greeting)?.[0] ?? '';
    });

    after(async () => {
      server.kill();
      await once(server, 'exit');
    });

    it('shows the greeting', () => {
      expect(blocks('text').map((text) => text.trim())).to.deep.equal([
        greeting.trim().replaceAll(url, 'http://127.0.0.1:8080'),
      ]);
    });

    it('shows what each curl prints, in that order', async () => {
      const transcript = blocks('console').join('\n');
      const commands = [
        ...transcript.matchAll(/^\$ curl (?:--json '(.*)' )?'http:\/\/127\.0\.0\.1:8080(.*)'\n(.*)$/gm),
      ];
      expect(commands)
        .to.have.length(transcript.split('$ curl').length - 1)
        .and.to.have.length.greaterThan(3);
      for (const [, json, path = '', printed = ''] of commands) {
        const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: json ?? '' };
        const response = await fetch(`${url}${path}`, json === undefined ? {} : post);
        expect(withoutChance(await response.text()), path).to.equal(withoutChance(printed));
      }
    });
  });
});
