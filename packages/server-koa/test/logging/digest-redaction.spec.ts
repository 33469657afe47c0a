import { expect } from 'chai';
import fc from 'fast-check';
import { digestOf } from '../../src/access/api-key.js';
import { createRedactor } from '../../src/index.js';

const key = 'a-key/with+all.that~is_allowed==';
const redact = createRedactor([], [digestOf('plain-key'), digestOf(key)]);

describe('a redactor that has nothing but digests', () => {
  it('takes a key out wherever it stands as a word', () => {
    for (const before of [
      '',
      'no ',
      'of "',
      "of '",
      '(',
      'key:',
      'a,',
      '/connected/realtime/',
      '/x?key=',
      '{"a":"',
      '&b=',
    ]) {
      for (const after of ['', ' ', '"', "'", ')', ',', ':', '/dev1', '&b=1', '"}', '#x']) {
        expect(redact(`${before}plain-key${after}`), before + after).to.equal(`${before}[redacted]${after}`);
      }
    }
  });

  it('takes a key out that holds what else parts words', () => {
    expect(redact(`the key ${key} is wrong`)).to.equal('the key [redacted] is wrong');
    expect(redact(`{"key":"${key}"}`)).to.equal('{"key":"[redacted]"}');
    expect(redact(`/connected/realtime/${encodeURIComponent(key)}/dev1`)).to.equal(
      '/connected/realtime/[redacted]/dev1',
    );
  });

  it('takes a key out that has punctuation of other kinds', () => {
    const odd = createRedactor([], [digestOf("p@ss!word*(1)'$")]);
    for (const [before, after] of [
      ['/connected/realtime/', '/dev1'],
      ['/x?key=', '&b=1'],
      ['{"a":"', '"}'],
      ['["', '"]'],
      ['key:', ','],
    ]) {
      const text = `${before}p@ss!word*(1)'$${after}`;
      expect(odd(text), text).to.equal(`${before}[redacted]${after}`);
    }
  });

  it('leaves everything else as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(createRedactor([], [digestOf(key)])(text)).to.equal(createRedactor([])(text));
      }),
    );
  });
});
