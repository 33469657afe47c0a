import { expect } from 'chai';
import fc from 'fast-check';
import { CodetiesError, pairKey, toDeveloperPair, toHandle, toPair } from '../src/index.js';

const handles = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .filter((name) => !/\p{Cc}/u.test(name) && name.length <= 100)
  .map(toHandle);

describe('a pair', () => {
  it('is the same in either order', () => {
    fc.assert(
      fc.property(handles, handles, (one, other) => {
        expect(toPair(one, other)).to.deep.equal(toPair(other, one));
      }),
    );
  });

  it('has a key of its own', () => {
    fc.assert(
      fc.property(handles, handles, handles, handles, (a, b, c, d) => {
        const [one, other] = [toPair(a, b), toPair(c, d)];
        const isSame = one.first === other.first && one.second === other.second;
        expect(pairKey(one) === pairKey(other)).to.equal(isSame);
      }),
    );
  });
});

describe('two developers', () => {
  it('are kept as they were typed', () => {
    expect(toDeveloperPair('Zoe', 'ada')).to.deep.equal([
      { name: 'Zoe', handle: 'zoe' },
      { name: 'ada', handle: 'ada' },
    ]);
  });

  it('are not one and the same, in any case', () => {
    expect(() => toDeveloperPair('dev1', 'DEV1'))
      .to.throw(CodetiesError)
      .that.includes({ code: 'invalid_input', detail: 'dev1 and DEV1 are the same developer' });
  });
});
