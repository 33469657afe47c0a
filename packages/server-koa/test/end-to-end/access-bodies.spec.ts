import { expect } from 'chai';
import { ask, type Answer } from '../support/ask.js';
import { openSocket } from '../support/open-socket.js';
import { serveDoor } from '../support/serve-door.js';

const MOST_BYTES = 1_048_576;
const AT_ONCE = 64;

const head = 'POST /connected/group HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const headers = { 'Content-Type': 'application/json' };
const body = JSON.stringify({ username: 'somebody' }).padEnd(100);

/** Asks until the answer has another status: what other connections send is read in its own time. */
async function askUntil(origin: string, isIt: (answer: Answer) => boolean): Promise<Answer> {
  for (;;) {
    const answer = await ask(origin, '/api/v1/aggregate', { method: 'POST', headers, body });
    if (isIt(answer)) return answer;
  }
}

describe('bodies that are held back', () => {
  it('take no more memory than there is for all of them, and give it back', async () => {
    await serveDoor({}, async (origin) => {
      const part = Buffer.alloc(MOST_BYTES - 1, ' ');
      const sockets = await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          const { socket } = await openSocket(origin);
          socket.write(`${head}Content-Length: ${MOST_BYTES}\r\n\r\n`);
          socket.write(part);
          return socket;
        }),
      );
      const refused = await askUntil(origin, ({ status }) => status === 503);
      expect(refused.headers['retry-after']).to.equal('1');
      expect(refused.body).to.equal('{"errors":["the server holds as many bodies as it can: try again in 1 s"]}');
      expect((await ask(origin, '/connected/register/a/b')).status, 'what has no body').to.equal(200);
      for (const socket of sockets) socket.destroy();
      expect((await askUntil(origin, ({ status }) => status !== 503)).status).to.equal(404);
    });
  }).timeout(20_000);

  it('are refused before they come where they say that they are too long', async () => {
    await serveDoor({}, async (origin) => {
      const { socket, ended } = await openSocket(origin);
      socket.write(`${head}Connection: close\r\nContent-Length: ${MOST_BYTES + 1}\r\n\r\n`);
      const [answer = ''] = await Promise.race([
        new Promise<string[]>((resolve) => {
          socket.once('data', (chunk: Buffer) => {
            resolve([chunk.toString()]);
          });
        }),
        ended.then((text) => [text]),
      ]);
      expect(answer).to.match(/^HTTP\/1\.1 413 /);
      socket.destroy();
    });
  });
});
