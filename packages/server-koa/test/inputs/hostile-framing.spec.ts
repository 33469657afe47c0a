import { describeCases } from './describe-cases.js';
import type { HostileCase } from './hostile-case.js';

const body = '{"username":"bare"}';
const length = String(body.length);
const chunk = `${body.length.toString(16)}\r\n${body}\r\n`;

/** What must never be answered, wherever it is put: a request that only another reading of the bytes would find. */
const smuggled = 'GET /metrics?injected HTTP/1.1\r\nHost: localhost\r\n\r\n';

const post = (headers: string, content: string): string =>
  `POST /api/v1/aggregate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${content}`;

/** Node 20 takes a body under no name for one of no length, and refuses what is behind it; later ones refuse it at once. */
const underNoName = process.versions.node.startsWith('20.') ? [400, 400] : [400];

type Row = readonly [title: string, headers: string, content: string, statuses: readonly number[]];

/** All of these leave it in doubt where the request ends, so that nothing behind it may be taken for another. */
function inDoubt([title, headers, content, statuses]: Row): HostileCase {
  return { title, sent: post(headers, content), statuses, closes: true };
}

describeCases(
  'a length',
  (
    [
      ['that is too long', `Content-Length: ${length}\r\nConnection: close`, body, [200]],
      ['that is negative', 'Content-Length: -1', body, [400]],
      ['with a sign', `Content-Length: +${length}`, body, [400]],
      ['in hexadecimal digits', 'Content-Length: 0x13', body, [400]],
      ['that is a fraction', `Content-Length: ${length}.0`, body, [400]],
      ['with an exponent', 'Content-Length: 1e1', body, [400]],
      ['that is empty', 'Content-Length:', body + smuggled, [400]],
      ['that is a word', 'Content-Length: injected', body, [400]],
      ['behind every number', 'Content-Length: 99999999999999999999999', body, [400]],
      ['that is a list', `Content-Length: ${length}, ${length}`, body, [400]],
      ['of two numbers', `Content-Length: ${length} 0`, body, [400]],
      ['twice the same', `Content-Length: ${length}\r\nContent-Length: ${length}`, body, [400]],
      ['twice', `Content-Length: ${length}\r\nContent-Length: 0`, body + smuggled, [400]],
      ['with a space before the colon', `Content-Length : ${length}`, body + smuggled, [400]],
      ['with a tab before the number', `Content-Length:\t${length}\r\nConnection: close`, body, [200]],
      ['that is folded', `Content-Length:\r\n ${length}`, body + smuggled, [400]],
      ['with an underscore', `Content_Length: ${length}\r\nConnection: close`, smuggled, [400]],
      ['of NUL', 'Content-Length: \0', body, [400]],
    ] satisfies Row[]
  ).map(inDoubt),
);

describeCases(
  'a body in chunks',
  (
    [
      ['as it should be', 'Transfer-Encoding: chunked\r\nConnection: close', `${chunk}0\r\n\r\n`, [200]],
      [
        'and a length',
        `Content-Length: ${length}\r\nTransfer-Encoding: chunked`,
        `${chunk}0\r\n\r\n${smuggled}`,
        [400],
      ],
      ['and a length behind it', 'Transfer-Encoding: chunked\r\nContent-Length: 4', `0\r\n\r\n${smuggled}`, [400]],
      ['and a length of nothing', 'Content-Length: 0\r\nTransfer-Encoding: chunked', smuggled, [400]],
      ['under another name', 'Transfer-Encoding: xchunked', `0\r\n\r\n${smuggled}`, [400]],
      ['under no name', 'Transfer-Encoding:', `0\r\n\r\n${smuggled}`, underNoName],
      ['under a name behind it', 'Transfer-Encoding: chunked, identity', `0\r\n\r\n${smuggled}`, [400]],
      ['as it is', 'Transfer-Encoding: identity', body + smuggled, [400]],
      ['and compressed', 'Transfer-Encoding: gzip, chunked\r\nConnection: close', `${chunk}0\r\n\r\n`, [200]],
      ['twice', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked', `0\r\n\r\n${smuggled}`, [400]],
      ['and something else', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: x', `0\r\n\r\n${smuggled}`, [400]],
      ['behind a tab', 'Transfer-Encoding:\tchunked\r\nConnection: close', `${chunk}0\r\n\r\n`, [200]],
      ['behind a vertical tab', 'Transfer-Encoding: \x0bchunked', `0\r\n\r\n${smuggled}`, [400]],
      ['behind a line', 'Transfer-Encoding:\r\n chunked', `0\r\n\r\n${smuggled}`, [400]],
      ['before a space and a colon', 'Transfer-Encoding : chunked', `0\r\n\r\n${smuggled}`, [400]],
      ['in quotes', 'Transfer-Encoding: "chunked"', `0\r\n\r\n${smuggled}`, [400]],
      ['in capitals', 'Transfer-Encoding: CHUNKED\r\nConnection: close', `${chunk}0\r\n\r\n`, [200]],
      ['whose size is none', 'Transfer-Encoding: chunked', `x\r\n${body}\r\n0\r\n\r\n${smuggled}`, [400]],
      ['whose size is negative', 'Transfer-Encoding: chunked', `-1\r\n${body}\r\n0\r\n\r\n${smuggled}`, [400]],
      ['whose size has a prefix', 'Transfer-Encoding: chunked', `0x13\r\n${body}\r\n0\r\n\r\n${smuggled}`, [400]],
      ['whose size has a space', 'Transfer-Encoding: chunked', `13 \r\n${body}\r\n0\r\n\r\n${smuggled}`, [400]],
      ['whose size is enormous', 'Transfer-Encoding: chunked', `${'f'.repeat(17)}\r\n${body}\r\n0\r\n\r\n`, [400]],
      ['whose size is too small', 'Transfer-Encoding: chunked', `3\r\n${body}\r\n0\r\n\r\n${smuggled}`, [400]],
      ['whose size ends in a line feed', 'Transfer-Encoding: chunked', `13\n${body}\r\n0\r\n\r\n${smuggled}`, [400]],
      ['that end in a line feed', 'Transfer-Encoding: chunked', `13\r\n${body}\n0\r\n\r\n${smuggled}`, [400]],
      ['with an extension', 'Transfer-Encoding: chunked\r\nConnection: close', `13;a=b\r\n${body}\r\n0\r\n\r\n`, [200]],
      [
        'with an extension of a line feed',
        'Transfer-Encoding: chunked',
        `13;a\n${body}\r\n0\r\n\r\n${smuggled}`,
        [400],
      ],
      [
        'with an extension of 20,000 bytes',
        'Transfer-Encoding: chunked',
        `13;${'a'.repeat(20_000)}\r\n${body}\r\n0\r\n\r\n`,
        [400],
      ],
      [
        'with a trailer',
        'Transfer-Encoding: chunked\r\nConnection: close',
        `${chunk}0\r\nX-Injected: 1\r\n\r\n`,
        [200],
      ],
      [
        'with a trailer that is none',
        'Transfer-Encoding: chunked',
        `${chunk}0\r\nX Injected\r\n\r\n${smuggled}`,
        [400],
      ],
      [
        'with trailers of 40,000 bytes',
        'Transfer-Encoding: chunked',
        `${chunk}0\r\n${'X-A: 1\r\n'.repeat(5000)}\r\n`,
        [431],
      ],
    ] satisfies Row[]
  ).map(inDoubt),
);

const old = (headers: string, content: string): string => post(headers, content).replace('HTTP/1.1', 'HTTP/1.0');

describeCases('a body in HTTP/1.0', [
  { title: 'as it should be', sent: old(`Content-Length: ${length}`, body), statuses: [200], closes: true },
  { title: 'of no length', sent: old('X-A: 1', body), statuses: [400], closes: true },
  { title: 'in chunks', sent: old('Transfer-Encoding: chunked', `${chunk}0\r\n\r\n`), statuses: [200], closes: true },
  {
    title: 'in chunks, to be kept alive, and a request behind it',
    sent: old('Transfer-Encoding: chunked\r\nConnection: keep-alive', `0\r\n\r\n${smuggled}`),
    statuses: [400],
    closes: true,
  },
]);
