import { createInMemoryConnectionRegister } from '@codeties/core/testing';
import { expect } from 'chai';
import { ask } from '../support/ask.js';
import { inMemoryPorts } from '../support/in-memory-ports.js';
import { openSocket } from '../support/open-socket.js';
import { serveDoor } from '../support/serve-door.js';

const post = 'POST /api/v1/aggregate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const late = '{"errors":["the request did not arrive in time: send it at once"]}';

/** That others are answered meanwhile. */
async function expectAnswer(origin: string): Promise<void> {
  expect((await ask(origin, '/_health')).status).to.equal(200);
}

/** Sends a part every few milliseconds, for as long as the connection is there. */
function drip(socket: Awaited<ReturnType<typeof openSocket>>['socket'], part: string): void {
  const timer = setInterval(() => socket.write(part), 5);
  socket.once('close', () => {
    clearInterval(timer);
  });
}

describe('a connection', () => {
  it('on which nothing is sent is closed with 408', async () => {
    await serveDoor({ limits: { headersTimeout: 50, requestTimeout: 50 } }, async (origin) => {
      const { ended } = await openSocket(origin);
      await expectAnswer(origin);
      const answer = await ended;
      expect(answer)
        .to.match(/^HTTP\/1\.1 408 Request Timeout\r\n/)
        .and.to.include('\r\nConnection: close\r\n');
      expect(answer.endsWith(`\r\n\r\n${late}`)).to.equal(true);
    });
  });

  it('whose headers drip in is closed with 408', async () => {
    await serveDoor({ limits: { headersTimeout: 80, requestTimeout: 80 } }, async (origin) => {
      const { socket, ended } = await openSocket(origin);
      socket.write('GET /_health HTTP/1.1\r\nHost: localhost\r\n');
      drip(socket, 'X-More: x\r\n');
      await expectAnswer(origin);
      expect(await ended)
        .to.match(/^HTTP\/1\.1 408 /)
        .and.to.include(late);
    });
  });

  it('whose body drips in is closed with 408, in JSON and once', async () => {
    await serveDoor({ limits: { headersTimeout: 80, requestTimeout: 80 } }, async (origin) => {
      for (const [length, part] of [
        ['Content-Length: 5000\r\n\r\n', ' '],
        ['Transfer-Encoding: chunked\r\n\r\n', '1\r\n \r\n'],
      ] as const) {
        const { socket, ended } = await openSocket(origin);
        socket.write(post + length);
        drip(socket, part);
        await expectAnswer(origin);
        const answer = await ended;
        expect(answer)
          .to.match(/^HTTP\/1\.1 408 /)
          .and.to.include(late);
        expect(answer.match(/HTTP\/1\.1/g)).to.have.length(1);
      }
    });
  });

  it('whose body is no HTTP is closed with 400', async () => {
    await serveDoor({}, async (origin) => {
      const { socket, ended } = await openSocket(origin);
      socket.write(`${post}Transfer-Encoding: chunked\r\n\r\nno chunk\r\n`);
      expect(await ended)
        .to.match(/^HTTP\/1\.1 400 /)
        .and.to.include('{"errors":["the request is malformed"]}');
    });
  });

  it('on which nonsense follows a request gets the answer to the request first, and then that to the nonsense', async () => {
    let note = (): void => undefined;
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      note = resolve;
    });
    const sent = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const register = {
      ...createInMemoryConnectionRegister(),
      async *historyText() {
        note();
        await sent;
        yield { text: '{}', count: 1, position: 'p' };
      },
    };
    await serveDoor({ ports: inMemoryPorts({ register }) }, async (origin) => {
      const { socket, ended } = await openSocket(origin);
      socket.write('GET /connected/register/a/b HTTP/1.1\r\nHost: localhost\r\n\r\n');
      await asked;
      socket.write('NONSENSE\r\n\r\n', answer);
      expect((await ended).match(/HTTP\/1\.1 \d+|\{[^}]*\}/g)).to.deep.equal([
        'HTTP/1.1 200',
        '{}',
        'HTTP/1.1 400',
        '{"errors":["the request is malformed"]}',
      ]);
    });
  });

  it('with headers that are too large is closed with 431, though its client goes on sending', async () => {
    await serveDoor({}, async (origin) => {
      const { socket, ended } = await openSocket(origin);
      socket.write('GET /_health HTTP/1.1\r\nHost: localhost\r\n');
      drip(socket, `X-More: ${'x'.repeat(1000)}\r\n`);
      await expectAnswer(origin);
      expect(await ended)
        .to.match(/^HTTP\/1\.1 431 /)
        .and.to.match(/\{"errors":\["the headers of the request are too large"\]\}$/);
    });
  });

  it('with a body that is too large is answered with 413, and closed where its client does not end it', async () => {
    await serveDoor({ limits: { headersTimeout: 150, requestTimeout: 150 } }, async (origin) => {
      const { socket, ended } = await openSocket(origin);
      socket.write(`${post}Content-Length: 1000000\r\n\r\n`);
      drip(socket, 'x'.repeat(2000));
      await expectAnswer(origin);
      expect(await ended)
        .to.match(/^HTTP\/1\.1 413 /)
        .and.to.include('{"errors":["the body is longer than 10240 bytes"]}');
    });
  });

  it('that is kept for a next request is closed when none comes', async () => {
    await serveDoor({ limits: { keepAliveTimeout: 20 } }, async (origin) => {
      const { socket, ended } = await openSocket(origin);
      socket.write('GET /_health HTTP/1.1\r\nHost: localhost\r\n\r\n');
      expect(await ended)
        .to.match(/^HTTP\/1\.1 200 /)
        .and.to.include('\r\nKeep-Alive: timeout=');
    });
  });

  it('that is refused is counted, by why it was', async () => {
    const reasons: string[] = [];
    const limits = { maxConnections: 1, headersTimeout: 100, requestTimeout: 100 };
    await serveDoor({ limits, onRefusal: (reason) => void reasons.push(reason) }, async (origin) => {
      const silent = await openSocket(origin);
      await (
        await openSocket(origin)
      ).ended;
      await silent.ended;
      for (const bytes of [
        'NONSENSE\r\n\r\n',
        'GET /ñ HTTP/1.1\r\n\r\n',
        `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`,
      ]) {
        const { socket, ended } = await openSocket(origin);
        socket.end(bytes);
        await ended;
      }
    });
    expect(reasons).to.deep.equal(['too_many', 'late', 'malformed', 'malformed', 'large_headers']);
  });

  it('more than there may be is refused, and those that are there are answered', async () => {
    await serveDoor({ limits: { maxConnections: 1 } }, async (origin) => {
      const first = await openSocket(origin);
      const second = await openSocket(origin);
      expect(await second.ended).to.equal('');
      first.socket.write('GET /_health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
      expect(await first.ended).to.match(/^HTTP\/1\.1 200 /);
    });
  });

  it('on which an answer takes longer than a request may is left alone', async () => {
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const register = {
      ...createInMemoryConnectionRegister(),
      async *historyText() {
        await asked;
        yield { text: '{}', count: 1, position: 'p' };
      },
    };
    const limits = { headersTimeout: 30, requestTimeout: 30 };
    await serveDoor({ limits, ports: inMemoryPorts({ register }) }, async (origin) => {
      const { socket, ended } = await openSocket(origin);
      socket.write('GET /connected/register/a/b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
      // A connection that was opened at the same time and says nothing tells when the time is over.
      await (
        await openSocket(origin)
      ).ended;
      answer();
      expect(await ended).to.match(/^HTTP\/1\.1 200 /);
    });
  });
});
