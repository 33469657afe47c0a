import { describeCases } from './describe-cases.js';
import type { HostileCase } from './hostile-case.js';

type Row = readonly [title: string, target: string, status: number];

/** Bytes are given as latin1. */
function asked([title, target, status]: Row): HostileCase {
  const sent = Buffer.from(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`, 'latin1');
  return { title, sent, statuses: [status], closes: true };
}

const deep = '../'.repeat(50);

describeCases(
  'a path of odd shape',
  (
    [
      ['empty segments', '//connected//realtime//dev1//dev2', 404],
      ['two slashes before an authority', '//evil.test/_health', 404],
      ['an empty name', '/connected/realtime//dev2', 400],
      ['two empty names', '/connected/realtime//', 400],
      ['dots that would lead to where it is', '/./_health', 404],
      ['dots that would lead away', '/docs/../_health', 404],
      ['dots that would lead out', `/${deep}etc/passwd`, 404],
      ['dots as a file', '/docs/..', 404],
      ['encoded dots and slashes as a file', '/docs/..%2f..%2fpackage.json', 404],
      ['encoded dots', '/docs/%2e%2e/_health', 404],
      ['encoded dots that lead to the manifest', '/redoc/%2e%2e%2f%2e%2e%2fpackage.json', 404],
      ['dots encoded twice', '/docs/%252e%252e%252fpackage.json', 404],
      ['overlong dots', '/docs/%c0%ae%c0%ae%c0%afpackage.json', 404],
      ['backslashes', '/docs\\..\\_health', 400],
      ['encoded backslashes', '/docs%5C..%5C_health', 400],
      ['a parameter in the path', '/_health;jsessionid=1', 400],
      ['a parameter before a segment', '/;x=1/connected/register/dev1/dev2', 404],
      ['a file and NUL', '/docs/index.html%00.css', 404],
      ['a name of a prototype as a file', '/docs/__proto__', 404],
      ['a constructor as a file', '/redoc/constructor', 404],
      ['capitals, where a path is written out', '/_HEALTH', 200],
      ['a slash at the end of a path that is written out', '/_health/', 200],
      ['an encoded slash in a name', '/connected/realtime/dev1%2Fdev2', 404],
      ['an encoded slash in each name', '/connected/realtime/a%2Fb/c%2Fd', 400],
      ['an encoded path', '/%5fhealth', 400],
      ['a path of 8,000 bytes', `/${'a'.repeat(8000)}`, 400],
      ['a thousand segments', '/a'.repeat(1000), 404],
      ['a path of 20,000 bytes', `/${'a'.repeat(20_000)}`, 431],
      ['a fragment', '/_health#fragment', 200],
      ['a fragment before the query', '/connected/register/dev1/dev2#x?limit=0', 200],
      ['a query within the query', '/connected/register/dev1/dev2?x=?limit=0', 200],
      ['an empty query', '/_health?', 200],
    ] satisfies Row[]
  ).map(asked),
);

describeCases(
  'a target that is no path',
  (
    [
      ['a whole URL', 'http://evil.test/_health', 200],
      ['a whole URL of another scheme', 'ftp://evil.test/_health', 200],
      ['a URL without a path', 'http://evil.test', 200],
      ['a URL with credentials', 'http://user:secret@evil.test/_health', 200],
      ['a URL whose authority is a path', 'http:///_health', 200],
      ['a host and a port', 'evil.test:80', 400],
      ['an asterisk', '*', 404],
      ['nothing', '', 400],
      ['a name', 'dev1', 400],
      ['a query', '?x=1', 400],
      ['a script', 'javascript:alert(1)', 400],
      ['a file', 'file:///etc/passwd', 404],
    ] satisfies Row[]
  ).map(asked),
);

describeCases(
  'a path in an odd encoding',
  (
    [
      ['UTF-8 as it is', '/gists/\xc3\xb1', 400],
      ['latin1 as it is', '/gists/\xf1', 400],
      ['NUL as it is', '/gists/a\0b', 400],
      ['a tab', '/gists/a\tb', 400],
      ['a space', '/gists/a b', 400],
      ['a carriage return', '/gists/a\rb', 400],
      ['DEL', '/gists/a\x7fb', 400],
      ['an overlong slash', '/connected/register/dev1%C0%AF/dev2', 400],
      ['an overlong NUL', '/connected/register/dev1%C0%80/dev2', 400],
      ['an overlong slash of three bytes', '/connected/register/%E0%80%AF/dev2', 400],
      ['half of a surrogate pair', '/connected/register/%ED%A0%80/dev2', 400],
      ['a surrogate pair as two halves', '/connected/register/%ED%A0%BD%ED%B8%80/dev2', 400],
      ['a code point behind the last one', '/connected/register/%F4%90%80%80/dev2', 400],
      ['the beginning of a character', '/connected/register/%E2%82/dev2', 400],
      ['latin1', '/connected/register/%F1/dev2', 400],
      ['UTF-16', '/connected/register/%FF%FEd%00e%00/dev2', 400],
      ['NUL', '/connected/register/dev1%00/dev2', 400],
      ['a line end', '/connected/register/dev1%0D%0AX-Injected:%201/dev2', 400],
      ['a percent sign', '/connected/register/%/dev2', 400],
      ['half an escape', '/connected/register/dev1%2/dev2', 400],
      ['no hexadecimal digits', '/connected/register/%zz/dev2', 400],
      ['an escape of JavaScript', '/connected/register/%u0041/dev2', 400],
      ['an escape that is encoded', '/connected/register/dev1%2500/dev2', 200],
      ['a byte order mark before a name', '/connected/register/%EF%BB%BFdev1/dev2', 200],
      ['a name from right to left', '/connected/register/%E2%80%AEdev1/dev2', 200],
      ['a name of 100 characters', `/connected/register/${'a'.repeat(100)}/dev2`, 200],
      ['a name of 101 characters', `/connected/register/${'a'.repeat(101)}/dev2`, 400],
      ['a name of 300 bytes and 100 characters', `/connected/register/${'%E2%82%AC'.repeat(100)}/dev2`, 200],
      ['a name with a combining mark', '/connected/register/e%CC%81/dev2', 200],
      ['names that differ in capitals', '/connected/register/DEV1/dev1', 400],
      ['names that differ only in Unicode', '/connected/register/%E2%84%AAelvin/kelvin', 200],
    ] satisfies Row[]
  ).map(asked),
);

describeCases(
  'names that JavaScript knows',
  (
    [
      ['developers', '/connected/register/__proto__/constructor', 200],
      ['developers who are asked for', '/connected/realtime/__proto__/constructor', 400],
      ['a user', '/gists/constructor', 404],
      ['a user who cannot be', '/__proto__', 400],
      ['a repository', '/repositories/constructor/__proto__?save_data=true', 404],
      ['an owner', '/repositories/?username=__proto__', 404],
      ['a saved owner', '/repositories/?username=constructor&from_local=true', 404],
      [
        'parameters',
        '/connected/register/a/b?__proto__[polluted]=1&constructor[prototype][polluted]=1&__proto__=1',
        200,
      ],
    ] satisfies Row[]
  ).map(asked),
);

describeCases(
  'a query',
  (
    [
      ['a parameter twice', '/connected/register/a/b?limit=1&limit=1', 400],
      ['a parameter twice, once encoded', '/connected/register/a/b?limit=1&%6cimit=2', 400],
      ['a parameter as a list', '/connected/register/a/b?limit[]=0', 200],
      ['another parameter twice', '/connected/register/a/b?x=1&x=2', 200],
      ['a thousand parameters', `/connected/register/a/b?${'x=1&'.repeat(1000)}limit=1`, 200],
      ['10,000 parameters', `/connected/register/a/b?${'x=1&'.repeat(10_000)}limit=1`, 431],
      ['zero', '/connected/register/a/b?limit=0', 400],
      ['minus zero', '/connected/register/a/b?limit=-0', 400],
      ['a number that is infinite', '/gists/dev1?page=1e999', 400],
      ['a number behind the last one', '/gists/dev1?page=1000001', 400],
      ['a number of 100 digits', `/gists/dev1?page=${'9'.repeat(100)}`, 400],
      ['a hexadecimal number', '/gists/dev1?page=0x1', 400],
      ['a fraction', '/gists/dev1?page=1.0', 400],
      ['a sign', '/gists/dev1?page=%2B1', 400],
      ['digits that are not ASCII', '/gists/dev1?page=%EF%BC%91', 400],
      ['no number', '/gists/dev1?page=NaN', 400],
      ['a flag in capitals', '/connected/register/a/b?explain=TRUE', 200],
      ['a flag in capitals, where it is one', '/connected/realtime/dev1/dev2?explain=TRUE', 400],
      ['a flag that is empty', '/connected/realtime/dev1/dev2?explain', 400],
      ['a cursor that is none', '/connected/register/a/b?after=__proto__', 400],
      ['a cursor of SQL', "/connected/register/a/b?limit=1&after=1'%20or%20''='", 400],
      ['a cursor of 1,001 characters', `/connected/register/a/b?after=${'a'.repeat(1001)}`, 400],
      ['NUL in a name', '/repositories/?username=dev1%00', 400],
      ['a line end in a name', '/repositories/?username=dev1%0d%0aX-Injected:%201', 400],
      ['an overlong name', '/repositories/?username=%C0%AF', 400],
      ['a percent sign', '/repositories/?username=100%', 400],
      ['a percent sign where nobody looks', '/connected/register/a/b?x=100%', 200],
      ['a line end where nobody looks', '/gists/gisty?x=%0d%0aX-Injected:%201', 200],
      ['a line end in the path of a link', '/gists/gisty?per_page=1&x=%0d%0aX-Injected:%201', 200],
    ] satisfies Row[]
  ).map(asked),
);
