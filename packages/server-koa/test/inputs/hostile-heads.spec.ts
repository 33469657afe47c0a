import { describeCases } from './describe-cases.js';
import type { HostileCase } from './hostile-case.js';

const end = '\r\n\r\n';
const head = 'Host: localhost\r\nConnection: close';

type Row = readonly [title: string, header: string, statuses: readonly number[]];

/** A header of one's own, in bytes that are given as latin1. */
function withHeader([title, header, statuses]: Row): HostileCase {
  const sent = Buffer.from(`GET /gists/gisty?per_page=1 HTTP/1.1\r\n${head}\r\n${header}${end}`, 'latin1');
  return { title, sent, statuses, closes: true };
}

describeCases(
  'a header',
  (
    [
      ['a line end in the id of a request, encoded', 'X-Request-Id: a%0d%0aX-Injected: 1', [200]],
      ['a bare carriage return in the id of a request', 'X-Request-Id: a\rX-Injected: 1', [400]],
      ['a bare line feed behind the id of a request', 'X-Request-Id: a\nX-Ignored: 1', [400]],
      ['NUL in a value', 'X-Request-Id: a\0b', [400]],
      ['a control character in a value', 'X-Request-Id: a\x01b', [400]],
      ['latin1 in a value', 'X-Request-Id: \xe9\xff', [200]],
      ['an id of 10,000 characters', `X-Request-Id: ${'a'.repeat(10_000)}`, [200]],
      ['two ids', 'X-Request-Id: a\r\nX-Request-Id: injected', [200]],
      ['an id that is JSON', 'X-Request-Id: {"injected":1}', [200]],
      ['a folded value', 'X-Request-Id: a\r\n injected', [400]],
      ['a folded value by a tab', 'X-Request-Id: a\r\n\tinjected', [400]],
      ['a space before the colon', 'X-Request-Id : a', [400]],
      ['no colon', 'X-Request-Id', [400]],
      ['no name', ': a', [400]],
      ['no value', 'X-Request-Id:', [200]],
      ['a name with a space', 'X Request: a', [400]],
      ['a name with a bracket', 'X-[]: a', [400]],
      ['a name that is not ASCII', 'X-\xe9: a', [400]],
      ['a name with NUL', 'X-\0: a', [400]],
      ['a name of a prototype', '__proto__: injected', [200]],
      ['a name of a constructor', 'constructor: injected', [200]],
      ['a name of 8,000 characters', `${'x'.repeat(8000)}: 1`, [200]],
      ['1,900 headers', 'X-A: 1\r\n'.repeat(1900).trimEnd(), [200]],
      ['2,000 headers that are longer', 'X-Name: 123456\r\n'.repeat(2000).trimEnd(), [431]],
      ['a value of 20,000 characters', `X-A: ${'a'.repeat(20_000)}`, [431]],
      ['a method in a header', 'X-HTTP-Method-Override: POST', [200]],
      ['another URL in a header', 'X-Original-URL: /metrics\r\nX-Rewrite-URL: /metrics', [200]],
      ['a host that somebody forwards', 'X-Forwarded-Host: injected.test\r\nForwarded: host=injected.test', [200]],
      ['a protocol that somebody forwards', 'X-Forwarded-Proto: injected', [200]],
      ['a prefix that somebody forwards', 'X-Forwarded-Prefix: /injected', [200]],
      [
        'a method to be used from elsewhere',
        'Origin: http://injected.test\r\nAccess-Control-Request-Method: GET',
        [403],
      ],
      ['an encoding that is unknown', 'Accept-Encoding: injected;q=9', [200]],
      ['a type that is none', `Accept: ${'a/'.repeat(3000)}`, [200]],
      ['a range', 'Range: bytes=0-0,-1', [200]],
      ['a condition', 'If-None-Match: *\r\nIf-Modified-Since: injected', [200]],
      ['an upgrade', 'Upgrade: websocket\r\nSec-WebSocket-Key: injected', [200]],
      ['an upgrade to HTTP/2', 'Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA', [200]],
      ['an expectation', 'Expect: 100-continue', [100, 200]],
      ['an expectation that is unknown', 'Expect: injected', [200]],
    ] satisfies Row[]
  ).map(withHeader),
);

describeCases(
  'a host',
  (
    [
      ['a line end, encoded', 'GET /gists/gisty?per_page=1 HTTP/1.1\r\nHost: localhost%0d%0aX-Injected: 1', [421]],
      ['another one', 'GET /metrics HTTP/1.1\r\nHost: injected.test', [421]],
      ['two of them', 'GET /_health HTTP/1.1\r\nHost: localhost\r\nHost: injected.test', [200]],
      ['a path', 'GET /gists/gisty?per_page=1 HTTP/1.1\r\nHost: localhost/injected', [421]],
      ['a name and another', 'GET /gists/gisty?per_page=1 HTTP/1.1\r\nHost: localhost@injected.test', [421]],
      ['brackets', 'GET /gists/gisty?per_page=1 HTTP/1.1\r\nHost: localhost>;rel="injected', [421]],
      ['nothing', 'GET /metrics HTTP/1.1\r\nHost:', [421]],
      [
        'another one behind 1,900 headers',
        `GET /metrics HTTP/1.1\r\n${'X-A: 1\r\n'.repeat(1900)}Host: injected.test`,
        [421],
      ],
      ['none', 'GET /_health HTTP/1.1', [200]],
    ] satisfies Row[]
  ).map(([title, sent, statuses]) => ({ title, sent: `${sent}\r\nConnection: close${end}`, statuses, closes: true })),
);

describeCases(
  'a request line',
  (
    [
      ['HTTP/0.9', `GET /_health${end}`, [200]],
      ['HTTP/1.0', `GET /_health HTTP/1.0${end}`, [200]],
      [
        'HTTP/1.0 that is to be kept alive',
        `GET /_health HTTP/1.0\r\nHost: localhost\r\nConnection: close${end}`,
        [200],
      ],
      ['HTTP/1.2', `GET /_health HTTP/1.2\r\n${head}${end}`, [400]],
      ['HTTP/2.0', `GET /_health HTTP/2.0\r\n${head}${end}`, [200]],
      ['HTTP/9.9', `GET /_health HTTP/9.9\r\n${head}${end}`, [400]],
      ['HTTP of no version', `GET /_health HTTP/\r\n${head}${end}`, [400]],
      ['HTTPS', `GET /_health HTTPS/1.1\r\n${head}${end}`, [400]],
      ['http in lower case', `GET /_health http/1.1\r\n${head}${end}`, [400]],
      ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
      ['TLS', Buffer.from('160301009f0100009b0303', 'hex'), [400]],
      ['NUL', Buffer.alloc(100), [400]],
      ['noise', Buffer.from(Array.from({ length: 256 }, (_, index) => 255 - index)), [400]],
      ['bare line feeds', 'GET /_health HTTP/1.1\nHost: localhost\nConnection: close\n\n', [400]],
      ['bare carriage returns', 'GET /_health HTTP/1.1\rHost: localhost\r\r', [400]],
      ['empty lines before it', `\r\n\r\nGET /_health HTTP/1.1\r\n${head}${end}`, [200]],
      ['a space before it', ` GET /_health HTTP/1.1\r\n${head}${end}`, [400]],
      ['two spaces in it', `GET  /_health HTTP/1.1\r\n${head}${end}`, [200]],
      ['a tab in it', `GET\t/_health HTTP/1.1\r\n${head}${end}`, [400]],
      ['a space behind it', `GET /_health HTTP/1.1 \r\n${head}${end}`, [400]],
      ['a method in lower case', `get /_health HTTP/1.1\r\n${head}${end}`, [400]],
      ['a method that is unknown', `BREW /_health HTTP/1.1\r\n${head}${end}`, [400]],
      ['a method with NUL', `G\0T /_health HTTP/1.1\r\n${head}${end}`, [400]],
      ['a method of 10,000 letters', `${'G'.repeat(10_000)} / HTTP/1.1\r\n${head}${end}`, [400]],
      ['TRACE', `TRACE /_health HTTP/1.1\r\n${head}\r\nX-Injected: 1${end}`, [405]],
      ['OPTIONS of everything', `OPTIONS * HTTP/1.1\r\n${head}${end}`, [404]],
      ['CONNECT', `CONNECT evil.test:443 HTTP/1.1\r\n${head}${end}`, []],
      ['CONNECT to a path', `CONNECT /_health HTTP/1.1\r\n${head}${end}`, []],
      ['a method of WebDAV', `PROPFIND /docs HTTP/1.1\r\n${head}\r\nDepth: infinity${end}`, [405]],
      ['a method of caches', `PURGE /gists/dev1 HTTP/1.1\r\n${head}${end}`, [405]],
    ] as const
  ).map(([title, sent, statuses]) => ({ title, sent, statuses, closes: true })),
);
