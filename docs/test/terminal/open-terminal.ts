import { readFileSync } from 'node:fs';
import { root } from '../documents.js';
import type { Exchange } from '../parse-transcript.js';
import { plainEnvironment } from '../run-program.js';
import { runInShell } from './run-in-shell.js';
import { startServer, type StartedServer } from './start-server.js';

/** A terminal in an empty folder, in which the commands of one page are typed in their order. */
export interface Terminal {
  /** Types a command, and tells what it printed. */
  type(exchange: Exchange): Promise<string>;
  close(): Promise<void>;
}

const GO_ON = ['npm start', 'codeties serve', 'codeties sandbox', 'codeties-server', 'codeties-sandbox'];
const ADDRESS = /(?:127\.0\.0\.1|localhost):(\d+)/g;
const program = /"start": "node ([^"]+)"/.exec(readFileSync(`${root}package.json`, 'utf8'))?.[1] ?? '';

/** Whether a command goes on until it is stopped, and others are typed beside it. */
function goesOn(command: string): boolean {
  const plain = command
    .replace(/^(?:\w+=\S* )+/, '')
    .replace(/^npx (?:@codeties\/cli(?= ))?/, (npx) => (npx === 'npx ' ? '' : 'codeties'));
  return GO_ON.some((known) => `${plain} `.startsWith(`${known} `));
}

/** What `npm start` runs, for a shell that is in another folder. */
const started = (command: string): string =>
  command.replace(/\bnpm start$/, `node ${root}${program}`).replace(/^(?=\w+=)/, 'env ');

export function openTerminal(folder: string, commands: string): Terminal {
  const servers: StartedServer[] = [];
  const ports = new Map<string, string>();
  let lastStatus = 0;
  const environment = (): Record<string, string> => ({
    ...plainEnvironment(folder),
    PATH: `${commands}:${plainEnvironment(folder)['PATH'] ?? ''}`,
    PORT: '0',
    LOG_LEVEL: 'error',
    DOCUMENTED_PORTS: JSON.stringify(Object.fromEntries(ports)),
  });

  async function start({ command, printed }: Exchange): Promise<string> {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    const lines = printed === '' ? 1 : printed.split('\n').length;
    const server = await startServer({ command: started(command), folder, environment: environment(), lines });
    servers.push(server);
    const documented = [...printed.matchAll(ADDRESS), ...'127.0.0.1:8080'.matchAll(ADDRESS)];
    const real = [...server.printed.matchAll(ADDRESS)];
    for (const [index, [, port = '']] of documented.entries()) ports.set(port, (real[index] ?? real[0])?.[1] ?? '');
    return server.printed;
  }

  return {
    type: async (exchange) => {
      if (goesOn(exchange.command)) return start(exchange);
      if (servers.length === 0 && /\bcurl\b/.test(exchange.command)) await start({ command: 'npm start', printed: '' });
      const { command } = exchange;
      const { status, output } = await runInShell({ command, folder, environment: environment(), lastStatus });
      lastStatus = status;
      return output.replaceAll(folder, '~');
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}
