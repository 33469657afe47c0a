import fc from 'fast-check';
import type { DescribedOperation, DescribedParameter } from './described-operations.js';
import { bodyArbitrary } from './body-arbitrary.js';
import { hostileEscapes, hostileTexts, oddEscapes } from './hostile-values.js';
import { harmlessHeaders } from './harmless-headers.js';
import { schemaArbitrary, type SchemaArbitraryOptions } from './schema-arbitrary.js';
import type { TriedRequest } from './tried-request.js';

/** A name and a value of a query, as they go over the wire. */
type Pair = readonly [string, string];

const hostileWire = fc.oneof(
  fc.constantFrom(...hostileTexts).map(encodeURIComponent),
  fc.constantFrom(...hostileEscapes),
  fc.constantFrom(...oddEscapes),
  fc.string({ unit: 'binary' }).map(encodeURIComponent),
  fc.jsonValue().map((value) => encodeURIComponent(JSON.stringify(value))),
);

/** What generates requests for an operation: those that its description allows, and those that somebody may send all the same. */
export function requestArbitrary(
  operation: DescribedOperation,
  options: SchemaArbitraryOptions,
): fc.Arbitrary<TriedRequest> {
  const { path, parameters } = operation;
  const validOf = ({ schema }: DescribedParameter): fc.Arbitrary<string> =>
    schemaArbitrary(schema, options).map((value) => encodeURIComponent(String(value)));
  const hostileOf = (parameter: DescribedParameter): fc.Arbitrary<string> => fc.oneof(validOf(parameter), hostileWire);
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');

  const validTarget = fc
    .tuple(
      fc.tuple(...inPath.map(validOf)),
      fc.tuple(...inQuery.map((one) => pairArbitrary(one, validOf(one), one.required))),
    )
    .map(([segments, pairs]) => targetOf(path, segments, pairs.flat()));
  const hostileQuery = fc
    .tuple(
      fc.tuple(...inQuery.map((one) => pairArbitrary(one, hostileOf(one), false))),
      fc.tuple(
        ...inQuery.map((one) =>
          fc.oneof({ arbitrary: fc.constant([]), weight: 9 }, pairArbitrary(one, hostileOf(one), true)),
        ),
      ),
      fc.array(strangePair, { maxLength: 3 }),
    )
    .chain(([pairs, doubles, strange]) => fc.shuffledSubarray([...pairs.flat(), ...doubles.flat(), ...strange]));
  const hostileTarget = fc
    .tuple(fc.tuple(...inPath.map(hostileOf)), hostileQuery)
    .map(([segments, pairs]) => targetOf(path, segments, pairs));

  return fc
    .oneof(
      fc.record({
        method: methodArbitrary(operation, 40),
        target: validTarget,
        content: contentArbitrary(operation, options, 'valid'),
      }),
      fc.record({
        method: methodArbitrary(operation, 20),
        target: hostileTarget,
        content: contentArbitrary(operation, options, 'hostile'),
      }),
    )
    .chain(({ method, target, content }) =>
      harmlessHeaders.map((headers) => ({
        method,
        target,
        headers: { ...headers, ...content.headers },
        body: content.body,
      })),
    );
}

const strangePair: fc.Arbitrary<Pair> = fc.tuple(
  fc.constantFrom('__proto__', 'constructor', 'prototype[x]', 'x', '', '%zz', '%00', 'Explain', 'limit[]', 'page%00'),
  hostileWire,
);

function pairArbitrary(
  { name }: DescribedParameter,
  value: fc.Arbitrary<string>,
  isRequired: boolean,
): fc.Arbitrary<readonly Pair[]> {
  const pair = value.map((text): readonly Pair[] => [[name, text]]);
  return isRequired ? pair : fc.oneof(fc.constant([]), pair);
}

function targetOf(path: string, segments: readonly string[], pairs: readonly Pair[]): string {
  const left = [...segments];
  const filled = path.replace(/\{\w+\}/g, () => left.shift() ?? '');
  return pairs.length === 0 ? filled : `${filled}?${pairs.map((pair) => pair.join('=')).join('&')}`;
}

function methodArbitrary({ method }: DescribedOperation, weight: number): fc.Arbitrary<string> {
  const others = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'];
  return fc.oneof({ arbitrary: fc.constant(method), weight }, { arbitrary: fc.constantFrom(...others), weight: 1 });
}

interface Content {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
}

/** A body where one is wanted, and now and then where none is. */
function contentArbitrary(
  { body }: DescribedOperation,
  options: SchemaArbitraryOptions,
  kind: 'valid' | 'hostile',
): fc.Arbitrary<Content> {
  if (body !== undefined) {
    return bodyArbitrary(schemaArbitrary(body, options), kind).map(({ type, text }) => ({
      headers: type === undefined ? {} : { 'Content-Type': type },
      body: text,
    }));
  }
  const none: fc.Arbitrary<Content> = fc.constant({ headers: {} });
  if (kind === 'valid') return none;
  const needless: fc.Arbitrary<Content> = fc
    .constantFrom('{}', 'x', '['.repeat(1000))
    .map((text) => ({ headers: { 'Content-Type': 'application/json' }, body: text }));
  return fc.oneof({ arbitrary: none, weight: 9 }, needless);
}
