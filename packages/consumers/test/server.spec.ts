import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'chai';
import { nodes } from './support/nodes.js';
import { firstRun } from './support/npx.js';
import { workshop } from './support/workshop.js';

describe('the server as it is published', function () {
  this.timeout(400_000);

  for (const [index, node] of nodes.entries()) {
    it(`starts with no settings, answers, and ends when it is told to on ${node.name}`, async () => {
      const { createFolder, env } = await workshop();
      const { nodeModules } = await firstRun();
      const main = join(nodeModules, '@codeties/server-koa/dist/main.js');
      const server = spawn(await node.path(), [main], {
        cwd: createFolder(`server-${index}`),
        env: { ...env, PORT: '0', LOG_LEVEL: 'error' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exit = once(server, 'exit');
      try {
        let url: string | undefined;
        for await (const line of createInterface(server.stdout)) {
          url ??= /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
          if (url !== undefined) break;
        }
        const response = await fetch(`${url ?? ''}/connected/realtime/dev1/dev2`);
        expect(await response.json()).to.deep.equal({ connected: true, organisations: ['org1', 'org2', 'org3'] });
        const page = await fetch(`${url ?? ''}/`);
        expect(await page.text()).to.include('<html');
      } finally {
        server.kill('SIGTERM');
        expect(await exit).to.deep.equal([0, null]);
      }
    });
  }
});
