import fc from 'fast-check';

/** Headers that must make no answer wrong, whatever they say. */
export const harmlessHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(
  {
    'Cache-Control': fc.constantFrom('no-cache', 'max-age=0', 'no-store, no-cache'),
    Accept: fc.constantFrom('application/json', 'application/x-ndjson', '*/*', 'text/html;q=0', 'application/json;q=x'),
    'X-Request-Id': fc.oneof(
      fc.stringMatching(/^[\w.:-]{1,20}$/),
      fc.constantFrom('{"x":1}', 'x'.repeat(101), 'a b', 'é'),
    ),
    'Accept-Encoding': fc.constantFrom('gzip', 'identity;q=0'),
    'If-None-Match': fc.constantFrom('*', '"x"'),
    Range: fc.constantFrom('bytes=0-1', 'bytes=-99999'),
    Cookie: fc.constantFrom('__proto__=1', 'a=b; a=c'),
  },
  { requiredKeys: [] },
);
