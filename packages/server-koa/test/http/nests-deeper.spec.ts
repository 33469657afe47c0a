import { expect } from 'chai';
import fc from 'fast-check';
import { nestsDeeper } from '../../src/http/nests-deeper.js';

/** How deep a value is, found out by walking through it. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('nestsDeeper', () => {
  it('tells how deep any JSON is, as a walk through its value does', () => {
    const values = fc.jsonValue({ maxDepth: 8, stringUnit: 'binary' });
    fc.assert(
      fc.property(values, fc.boolean(), (value, isSpaced) => {
        const text = isSpaced ? JSON.stringify(value, null, 2) : JSON.stringify(value);
        const depth = depthOf(JSON.parse(text));
        expect(nestsDeeper(text, depth)).to.equal(false);
        if (depth > 0) expect(nestsDeeper(text, depth - 1)).to.equal(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no bracket in a string for one, however the string is escaped', () => {
    const texts = fc.array(fc.constantFrom('[', ']', '{', '}', '"', '\\', '\\"', 'a')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(nestsDeeper(JSON.stringify({ [text]: [text] }), 2)).to.equal(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('ends early in what is no JSON at all', () => {
    expect(nestsDeeper('['.repeat(1_000_000), 16)).to.equal(true);
    expect(nestsDeeper('{"a":'.repeat(17), 16)).to.equal(true);
    expect(nestsDeeper('"[[[[[[[[[[[[[[[[[[', 16)).to.equal(false);
    expect(nestsDeeper('"\\', 0)).to.equal(false);
  });
});
