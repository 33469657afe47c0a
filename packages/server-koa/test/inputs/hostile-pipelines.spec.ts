import { expect } from 'chai';
import { describeCases } from './describe-cases.js';
import { exchange } from './exchange.js';
import { startTriedServer, type TriedServer } from './tried-server.js';

const get = (path: string, headers = ''): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`;
const last = (path: string): string => get(path, 'Connection: close\r\n');
const json = 'Content-Type: application/json\r\n';
const post = (content: string): string =>
  `POST /api/v1/aggregate HTTP/1.1\r\nHost: localhost\r\n${json}Content-Length: ${content.length}\r\n\r\n${content}`;
const inside = get('/metrics?injected');

describeCases('requests on one connection', [
  { title: 'two at once', sent: get('/_health') + last('/_ready'), statuses: [200, 200], closes: true },
  {
    title: 'a slow one first',
    sent: get('/connected/realtime/dev1/dev2') + last('/_health'),
    statuses: [200, 200],
    closes: true,
  },
  {
    title: 'one that is malformed at the end',
    sent: `${get('/_health')}NONSENSE\r\n\r\n`,
    statuses: [200, 400],
    closes: true,
  },
  {
    title: 'one that is malformed in the middle',
    sent: `${get('/_health')}NONSENSE\r\n\r\n${get('/_ready')}`,
    statuses: [200, 400],
    closes: true,
  },
  { title: 'one that closes in the middle', sent: last('/_health') + get('/_ready'), statuses: [200], closes: true },
  { title: 'a request in a body', sent: post(inside) + last('/_health'), statuses: [400, 200], closes: true },
  {
    title: 'a request in a body that nobody reads',
    sent: get('/_health', `Content-Length: ${inside.length}\r\n`) + inside + last('/_ready'),
    statuses: [200, 200],
    closes: true,
  },
  {
    title: 'a request in chunks that nobody reads',
    sent: `${get('/_health', 'Transfer-Encoding: chunked\r\n')}${inside.length.toString(16)}\r\n${inside}\r\n0\r\n\r\n${last('/_ready')}`,
    statuses: [200, 200],
    closes: true,
  },
  {
    title: 'a request in the body of HEAD',
    sent: `HEAD /_health HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${inside.length}\r\n\r\n${inside}${last('/_ready')}`,
    statuses: [200, 200],
    closes: true,
  },
  {
    title: 'an upgrade, and a request behind it',
    sent: get('/_health', 'Connection: Upgrade\r\nUpgrade: websocket\r\n') + last('/_ready'),
    statuses: [200],
    closes: true,
  },
  {
    title: 'CONNECT, and a request behind it',
    sent: `CONNECT a:1 HTTP/1.1\r\nHost: localhost\r\n\r\n${inside}`,
    statuses: [],
    closes: true,
  },
  {
    title: 'a body that is longer than it says',
    sent: `${post('{"username":"bare"}')}x${inside}`,
    statuses: [200, 400],
    closes: true,
  },
  {
    title: 'HTTP/1.0, and a request behind it',
    sent: `GET /_health HTTP/1.0\r\nHost: localhost\r\n\r\n${inside}`,
    statuses: [200],
    closes: true,
  },
]);

describe('requests that are sent without waiting', () => {
  let server: TriedServer;
  before(async () => {
    server = await startTriedServer();
  });
  after(() => server.close());

  it('are answered in their order, each once', async () => {
    const names = Array.from({ length: 100 }, (_, index) => (index % 3 === 0 ? `nobody${index}` : `-${index}`));
    const sent = names.map((name) => get(`/gists/${name}`, `X-Request-Id: ${name}\r\n`)).join('');
    const { answers, rest } = await exchange(server.url, sent + last('/_health'));
    expect(answers.map(({ headers }) => headers.get('x-request-id')).slice(0, -1)).to.deep.equal(names);
    expect(answers.map(({ status }) => status)).to.deep.equal([
      ...names.map((name) => (name.startsWith('-') ? 400 : 404)),
      200,
    ]);
    expect(rest).to.equal('');
  });

  it('are answered up to the one that is malformed, and no further', async () => {
    const good = Array.from({ length: 20 }, (_, index) => get(`/gists/nobody${index}`)).join('');
    const { answers, rest, isClosed } = await exchange(server.url, `${good}NONSENSE\r\n\r\n${inside}`);
    expect(answers.slice(0, 20).map(({ status }) => status)).to.deep.equal(Array.from({ length: 20 }, () => 404));
    expect(answers.slice(20).map(({ status }) => status)).to.deep.equal([400]);
    expect([rest, isClosed]).to.deep.equal(['', true]);
  });
});
