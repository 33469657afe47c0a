import { gzipSync } from 'node:zlib';
import { describeCases } from './describe-cases.js';
import type { HostileCase } from './hostile-case.js';

type Row = readonly [title: string, content: string | Buffer, status: number, headers?: string];

const json = 'Content-Type: application/json';

function postTo(path: string): (row: Row) => HostileCase {
  return ([title, content, status, headers = json]) => {
    const bytes = Buffer.from(content);
    const lines = [
      `POST ${path} HTTP/1.1`,
      'Host: localhost',
      'Connection: close',
      ...(headers === '' ? [] : [headers]),
    ];
    const head = `${lines.join('\r\n')}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
    return { title, sent: Buffer.concat([Buffer.from(head, 'latin1'), bytes]), statuses: [status], closes: true };
  };
}

const body = '{"username":"bare"}';

describeCases(
  'a body',
  (
    [
      ['as it should be', body, 200],
      ['nothing', '', 400],
      ['NUL', '\0', 400],
      ['JSON and NUL', `${body}\0`, 400],
      ['JSON twice', body + body, 400],
      ['JSON that ends early', body.slice(0, -1), 400],
      ['a list', '[]', 400],
      ['null', 'null', 400],
      ['a name', '"bare"', 400],
      ['a number', '1', 400],
      ['no number', '{"username":NaN}', 400],
      ['a number for a name', '{"username":1}', 400],
      ['an infinite number for a name', '{"username":1e999}', 400],
      ['minus zero for a name', '{"username":-0}', 400],
      ['a number of 1,000 digits for a name', `{"username":${'9'.repeat(1000)}}`, 400],
      ['a list for a name', '{"username":["bare"]}', 400],
      ['an object for a name', '{"username":{"toString":"bare"}}', 400],
      ['an empty name', '{"username":""}', 400],
      ['a name of 101 characters', `{"username":"${'a'.repeat(101)}"}`, 400],
      ['a name with NUL', '{"username":"bare\\u0000"}', 400],
      ['a name with a line end', '{"username":"bare\\r\\nX-Injected: 1"}', 400],
      ['a name with half a character', '{"username":"\\ud83d"}', 400],
      ['a name with a whole character', '{"username":"\\ud83d\\ude00"}', 404],
      ['a name that is a path', '{"username":"../../user"}', 404],
      ['a name twice', '{"username":"nobodyhere","username":"bare"}', 200],
      ['a name and another one for a host', '{"username":"bare","github":"bare"}', 400],
      ['a property of a prototype', '{"__proto__":{"polluted":true},"username":"bare"}', 400],
      ['a name in a prototype', '{"__proto__":{"username":"bare"}}', 400],
      ['a constructor', '{"constructor":{"prototype":{"polluted":true}},"username":"bare"}', 400],
      ['a property that is none of ours', '{"username":"bare","toString":1}', 400],
      ['a name of a prototype', '{"username":"__proto__"}', 404],
      ['a name of a constructor', '{"github":"constructor","bitbucket":"prototype"}', 404],
      ['a comment', `/**/${body}`, 400],
      ['a byte order mark', `\ufeff${body}`, 200],
      ['UTF-16', Buffer.from(body, 'utf16le'), 400],
      ['UTF-16 with its mark', Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(body, 'utf16le')]), 400],
      ['UTF-7', '+AHsAIg-username+ACI:+ACI-bare+ACIAfQ-', 400],
      ['latin1', Buffer.from('{"username":"\xf1"}', 'latin1'), 400],
      ['overlong UTF-8', Buffer.from('{"username":"\xc0\xaf"}', 'latin1'), 400],
      ['halves of a character in UTF-8', Buffer.from('{"username":"\xed\xa0\xbd\xed\xb8\x80"}', 'latin1'), 400],
      ['what is compressed, and does not say so', gzipSync(body), 400],
      ['what is compressed', gzipSync(body), 400, `${json}\r\nContent-Encoding: gzip`],
      ['what is said to be compressed', body, 400, `${json}\r\nContent-Encoding: br`],
      ['what is said not to be compressed', body, 200, `${json}\r\nContent-Encoding: identity`],
      ['10,240 bytes', body.padEnd(10_240), 200],
      ['10,241 bytes', body.padEnd(10_241), 413],
      ['a megabyte', body.padEnd(1_048_576), 413],
      ['16 levels', `${'['.repeat(16)}${']'.repeat(16)}`, 400],
      ['5,000 levels', `${'['.repeat(5000)}${']'.repeat(5000)}`, 400],
      ['5,000 brackets', '['.repeat(5000), 400],
      ['1,000 objects', '{"a":'.repeat(1000), 400],
      ['10,000 spaces', ' '.repeat(10_000), 400],
    ] satisfies Row[]
  ).map(postTo('/api/v1/aggregate')),
);

describeCases(
  'a type',
  (
    [
      ['none', body, 400, ''],
      ['empty', body, 400, 'Content-Type:'],
      ['of text', body, 400, 'Content-Type: text/plain'],
      ['of a form', 'username=bare', 400, 'Content-Type: application/x-www-form-urlencoded'],
      ['of a form with files', body, 400, 'Content-Type: multipart/form-data; boundary=x'],
      ['of JSON lines', body, 400, 'Content-Type: application/x-ndjson'],
      ['of JSON and more', body, 400, 'Content-Type: application/json5'],
      ['of JSON and another', body, 400, 'Content-Type: application/json, text/plain'],
      ['of JSON in capitals', body, 200, 'Content-Type: APPLICATION/JSON'],
      ['in UTF-8', body, 200, 'Content-Type: application/json; charset=utf-8'],
      ['in quoted UTF-8', body, 200, 'Content-Type: application/json;charset="UTF-8"'],
      ['in latin1', body, 400, 'Content-Type: application/json; charset=iso-8859-1'],
      ['in UTF-16', body, 400, 'Content-Type: application/json; charset=utf-16'],
      ['in UTF-7', body, 400, 'Content-Type: application/json; charset=utf-7'],
      ['in two charsets', body, 400, 'Content-Type: application/json; charset=utf-8; charset=utf-7'],
      ['twice the same', body, 200, `${json}\r\n${json}`],
      ['twice', body, 400, `Content-Type: text/plain\r\n${json}`],
      ['of 10,000 spaces', body, 400, `${json}${' '.repeat(10_000)};x`],
    ] satisfies Row[]
  ).map(postTo('/api/v1/aggregate')),
);

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `-${index}`);
const group = (developers: unknown): string => JSON.stringify({ developers });

describeCases(
  'a group',
  (
    [
      ['nobody', group([]), 400],
      ['one', group(['dev1']), 400],
      ['one twice', group(['dev1', 'DEV1']), 400],
      ['1,000 who cannot be', group(names(1000)), 200],
      ['1,001 who cannot be', group(names(1001)), 400],
      ['100,000 names', group(names(100_000).map(() => '-')), 400],
      ['more than a megabyte', group(['a'.repeat(1_048_576)]), 413],
      ['100,000 brackets', '['.repeat(100_000), 400],
      ['100,000 levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400],
      ['levels within the names', `{"developers":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 400],
      ['names that JavaScript knows', group(['__proto__', 'constructor', 'prototype', 'toString']), 200],
      ['an object with a length', group({ length: 2, 0: 'dev1', 1: 'dev2' }), 400],
      ['a flag that is a word', '{"developers":["dev1","dev2"],"register":"true"}', 400],
      ['developers twice', '{"developers":[],"developers":["dev1","dev2"]}', 200],
      ['a prototype', '{"developers":["dev1","dev2"],"__proto__":{"register":true}}', 400],
      ['holes', '{"developers":["dev1",,"dev2"]}', 400],
      ['nulls', group([null, null]), 400],
    ] satisfies Row[]
  ).map(postTo('/connected/group/plan')),
);
