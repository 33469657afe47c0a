import fc from 'fast-check';
import { hostileTexts } from './hostile-values.js';

/** A body, and what it is said to be. */
export interface TriedBody {
  readonly type: string | undefined;
  readonly text: string | Buffer;
}

const jsonTypes = ['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'];

/** None of them says that a body is JSON in UTF-8. */
const otherTypes = [
  undefined,
  'text/plain',
  'application/json; charset=latin1',
  'application/json; charset=utf-16',
  'application/json; charset=utf-7',
  'application/jsonx',
  'application/json, text/plain',
  'application/vnd.api+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
];

const texts = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.constantFrom('\ud800', 'a\udc00', '\ud83d'),
  fc.string({ unit: 'binary' }),
);
const anything = fc.oneof(fc.jsonValue(), texts, fc.constantFrom<unknown>(1e308, -0, 2 ** 53, [], {}, null, [[[]]]));
const names = fc.constantFrom(
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'developers',
    'register',
    'username',
    'github',
    'bitbucket',
    'x',
    '',
    'toJSON',
  ],
);

/** JSON that is odd as a text, or none. */
const oddTexts = [
  '',
  ' ',
  '{',
  '{"developers":["dev1","dev2"]',
  '{"developers":["dev1","dev2"],}',
  '{"developers":["dev1","dev2"]}{}',
  '{"developers":["dev1"],"developers":["dev1","dev2"]}',
  '{"__proto__":{"developers":["dev1","dev2"]}}',
  '{"__proto__":{"polluted":true},"username":"pypy"}',
  '{"constructor":{"prototype":{"polluted":true}},"username":"pypy"}',
  '{"username":"pypy","username":"dev1"}',
  '{"username":"\\u0000"}',
  '{"username":"\\ud800"}',
  '{"username":"\\ud83d\\ude00"}',
  '{"username":1e999}',
  '{"username":"a\tb"}',
  "{'username':'pypy'}",
  '{username:"pypy"}',
  '{"username":NaN}',
  '/**/{"username":"pypy"}',
  '\ufeff{"username":"pypy"}',
  '\u00a0{"username":"pypy"}',
  '"dev1"',
  'null',
  '['.repeat(5000),
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  '{"a":'.repeat(2000),
  `{"username":"${'a'.repeat(10_300)}"}`,
];
const oddBytes = [
  Buffer.from('{"username":"pypy"}', 'utf16le'),
  Buffer.from('{"username":"\xff"}', 'latin1'),
  Buffer.from('{"username":"\xc0\xaf"}', 'latin1'),
  Buffer.from('{"username":"\xed\xa0\x80"}', 'latin1'),
  Buffer.from([0]),
];

/** What generates bodies for an operation whose schema allows these values. */
export function bodyArbitrary(valid: fc.Arbitrary<unknown>, kind: 'valid' | 'hostile'): fc.Arbitrary<TriedBody> {
  const jsonType = fc.constantFrom(...jsonTypes);
  const validText = valid.map((value) => JSON.stringify(value));
  if (kind === 'valid') return fc.record({ type: jsonType, text: validText });
  const text = fc.oneof(
    validText,
    fc
      .tuple(valid, names, anything, fc.boolean())
      .map(([value, name, other, isGone]) => mutate(value, name, other, isGone)),
    anything.map((value) => JSON.stringify(value)),
    fc.constantFrom(...oddTexts, ...oddBytes),
    fc.tuple(validText, fc.nat(100)).map(([whole, end]) => whole.slice(0, end)),
    fc
      .tuple(validText, fc.uint8Array({ maxLength: 5 }))
      .map(([whole, rest]) => Buffer.concat([Buffer.from(whole), rest])),
  );
  const type = fc.oneof({ arbitrary: jsonType, weight: 9 }, fc.constantFrom(...otherTypes));
  return fc.record({ type, text });
}

/** A value with one property put in, in the place of another, or taken out; or with one item more. As a text: keys may be twice. */
function mutate(value: unknown, name: string, other: unknown, isGone: boolean): string {
  const entries = Object.entries(typeof value === 'object' && value ? value : {});
  if (isGone) return JSON.stringify(Object.fromEntries(entries.slice(1)));
  const longer = entries.map(
    ([key, old]) => [key, Array.isArray(old) ? Array.from<unknown>(old).concat([other]) : old] as const,
  );
  const members = [...longer, [name, other] as const].map(
    ([key, member]) => `${JSON.stringify(key)}:${JSON.stringify(member)}`,
  );
  return `{${members.join(',')}}`;
}
