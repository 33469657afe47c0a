import { expect } from 'chai';
import fc from 'fast-check';
import { toAdapterNames } from '../src/adapter-names.js';
import { UnusableInputError } from '../src/unusable-input-error.js';

describe('the names of an adapter', () => {
  it('are one name, written in each way', () => {
    expect(toAdapterNames('my-network-2')).to.deep.equal({
      kebab: 'my-network-2',
      camel: 'myNetwork2',
      pascal: 'MyNetwork2',
      title: 'My Network 2',
    });
  });

  for (const name of ['', 'Acme', '2acme', '-acme', 'acme-', 'a--b', 'a_b', 'a.b', 'a b', 'ñ', '..', 'a'.repeat(41)]) {
    it(`are not made of '${name}'`, () => {
      expect(() => toAdapterNames(name)).to.throw(UnusableInputError);
    });
  }

  for (const name of ['call', 'read']) {
    it(`are not made of '${name}', by which the files of an adapter would call two things`, () => {
      expect(() => toAdapterNames(name)).to.throw(UnusableInputError);
    });
  }

  it('are identifiers, whatever they are made of', () => {
    const word = fc.stringMatching(/^[a-z][a-z\d]{0,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        fc.pre(!['call', 'read'].includes(words.join('-')));
        const { camel, pascal } = toAdapterNames(words.join('-'));
        expect(`${camel} ${pascal}`).to.match(/^[a-z][A-Za-z\d]* [A-Z][A-Za-z\d]*$/);
      }),
    );
  });
});
