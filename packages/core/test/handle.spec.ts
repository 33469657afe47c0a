import { expect } from 'chai';
import fc from 'fast-check';
import { CodetiesError, canHold, toHandle } from '../src/index.js';

describe('a handle', () => {
  it('is the same in any case', () => {
    expect(toHandle('Dev1')).to.equal(toHandle('dEV1'));
  });

  for (const [name, typed] of [
    ['an empty name', ''],
    ['a name of more than 100 characters', 'a'.repeat(101)],
    ['a NUL', 'a\u0000b'],
    ['a line break', 'a\nb'],
    ['a C1 control character', 'a\u0085b'],
    ['half a character', 'a\ud800b'],
  ] as const) {
    it(`is not made of ${name}`, () => {
      expect(() => toHandle(typed))
        .to.throw(CodetiesError)
        .with.property('code', 'invalid_input');
    });
  }

  it('is not turned into another by letters that fold into ASCII', () => {
    expect(toHandle('\u212Aevin')).not.to.equal(toHandle('kevin'));
    expect(canHold('github', toHandle('\u212Aevin'))).to.equal(false);
  });

  it('may be something that no network can hold', () => {
    expect(toHandle('ñlaskfleoei')).to.equal('ñlaskfleoei');
  });
});

describe('the grammar of handles', () => {
  const holds = (name: string): { github: boolean; twitter: boolean } => ({
    github: canHold('github', toHandle(name)),
    twitter: canHold('twitter', toHandle(name)),
  });

  it('allows GitHub single inner hyphens, and X underscores', () => {
    expect(holds('a-b-c')).to.deep.equal({ github: true, twitter: false });
    expect(holds('a_b')).to.deep.equal({ github: false, twitter: true });
    for (const name of ['-a', 'a-', 'a--b']) expect(holds(name).github, name).to.equal(false);
  });

  it('allows GitHub 39 characters, and X 15', () => {
    expect(holds('a'.repeat(15))).to.deep.equal({ github: true, twitter: true });
    expect(holds('a'.repeat(16))).to.deep.equal({ github: true, twitter: false });
    expect(holds('a'.repeat(39)).github).to.equal(true);
    expect(holds('a'.repeat(40)).github).to.equal(false);
  });

  it('holds nothing that would mean something in the path of a URL', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 100, unit: 'binary-ascii' }), (name) => {
        fc.pre(!/\p{Cc}/u.test(name));
        const { github, twitter } = holds(name);
        if (github || twitter) expect(encodeURIComponent(name)).to.equal(name);
      }),
    );
  });

  it('does not take long over a hostile name', () => {
    expect(holds(`${'a-'.repeat(49)}!`).github).to.equal(false);
  });
});
