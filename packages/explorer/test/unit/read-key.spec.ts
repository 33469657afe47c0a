import { expect } from 'chai';
import { readKey } from '../../src/app/key/read-key.js';

describe('readKey', () => {
  it('takes what can go into a header, without the spaces around it', () => {
    expect(readKey('  ci-key_1.2/3+=~ \n')).to.deep.equal({ key: 'ci-key_1.2/3+=~' });
  });

  it('says why anything else is no key', () => {
    for (const typed of ['', '   ', 'two words', 'schlüssel', 'a\nb', 'a\u0000b', '“key”']) {
      expect(readKey(typed), JSON.stringify(typed)).to.have.property('problem').that.is.a('string');
    }
  });
});
