import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { endOf, runExample, startExample } from './run-example.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The blocks of the page in one language, each as its commands and what they print. */
function transcripts(language: 'console' | 'sh'): { readonly command: string; readonly printed: string }[][] {
  const fence = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm');
  return [...readme.matchAll(fence)].map(([, text = '']) =>
    text.split(language === 'sh' ? '\n' : /^\$ /m).flatMap((each) => {
      const [command = '', ...lines] = each.split('\n');
      return command === '' ? [] : [{ command, printed: lines.join('\n').trim() }];
    }),
  );
}

const [scripts = [], ...services] = transcripts('console');

describe('the page of the examples', function () {
  // Each starts programs, which a busy machine takes its time for.
  this.timeout(30_000);

  it('leads to each of them', () => {
    const rows = [...readme.matchAll(/^\| \[.*?\]\((.*?)\)/gm)].map(([, path = '']) => path.split('/')[0]);
    const entries = readdirSync(new URL('..', import.meta.url), { withFileTypes: true });
    const examples = entries.filter((entry) => entry.name.endsWith('.ts') || entry.isDirectory());
    const names = examples.map(({ name }) => name).filter((name) => !/^\.|^(?:test|node_modules)$/.test(name));
    expect(rows).to.have.members(names);
  });

  it('shows them being used', () => {
    expect(scripts).to.have.length(5);
    expect(services).to.have.length(2);
    expect(transcripts('sh').flat()).to.have.length(2);
  });

  for (const { command, printed } of scripts) {
    it(`says what is printed by ${command}`, async () => {
      const [npx, tsx, path = '', ...args] = command.split(' ');
      expect([npx, tsx]).to.deep.equal(['npx', 'tsx']);
      const { status, stdout, stderr } = await runExample(path, args);
      expect(`${stdout}${stderr}`.trim()).to.equal(printed);
      expect(status).to.equal(0);
    });
  }

  for (const [main, ...requests] of services) {
    const { command = '', printed = '' } = main ?? {};
    it(`says what is answered by ${command}`, async () => {
      const child = startExample(command.replace('npx tsx ', ''));
      const ended = endOf(child);
      const [greeting] = (await once(child.stdout, 'data')).map(String);
      const [, port = ''] = /127\.0\.0\.1:(\d+)/.exec(greeting ?? '') ?? [];
      expect(greeting?.trim().replace(port, '3000')).to.equal(printed);
      for (const request of requests) {
        const [, url = ''] = /^curl '(.*)'$/.exec(request.command) ?? [];
        const response = await fetch(url.replace('3000', port));
        expect(await response.text(), request.command).to.equal(request.printed);
      }
      child.kill('SIGTERM');
      expect(await ended).to.equal(0);
    });
  }

  for (const { command } of transcripts('sh').flat()) {
    it(`has tests run by ${command}`, async () => {
      const [npx, mocha, ...args] = command.split(' ');
      expect([npx, mocha]).to.deep.equal(['npx', 'mocha']);
      const { status, stdout } = await runExample('node_modules/mocha/bin/mocha.js', args);
      expect(stdout).to.match(/^ *[1-9]\d+ passing/m);
      expect(status).to.equal(0);
    });
  }
});
