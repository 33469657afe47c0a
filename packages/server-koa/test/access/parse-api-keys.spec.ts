import { expect } from 'chai';
import { digestOf } from '../../src/access/api-key.js';
import { findApiKey } from '../../src/access/find-api-key.js';
import { parseApiKeys } from '../../src/access/parse-api-keys.js';

const LONG = 'a-key-of-more-than-sixteen-characters';

describe('parseApiKeys', () => {
  it('takes keys with a name, and calls those without one by their place', () => {
    const { keys, errors } = parseApiKeys(' Reports:one, two,,nightly_2:three/+= ');
    expect(errors).to.deep.equal([]);
    expect(keys).to.deep.equal([
      { name: 'reports', digest: digestOf('one') },
      { name: 'key-2', digest: digestOf('two') },
      { name: 'nightly_2', digest: digestOf('three/+=') },
    ]);
  });

  it('keeps nothing that a key could be read from', () => {
    expect(JSON.stringify(parseApiKeys(`ci:${LONG},${LONG}2`))).not.to.include(LONG);
  });

  it('names the keys that can be guessed, and no others', () => {
    expect(parseApiKeys(`ci:${LONG},short,x:fifteen-letters`).weak).to.deep.equal(['key-2', 'x']);
  });

  it('takes a key without a name that is given twice for one', () => {
    const { keys, errors } = parseApiKeys('hunter2, hunter2,other');
    expect(errors).to.deep.equal([]);
    expect(keys).to.deep.equal([
      { name: 'key-1', digest: digestOf('hunter2') },
      { name: 'key-2', digest: digestOf('other') },
    ]);
  });

  it('says where a name looks like a key, and not what it is', () => {
    expect(parseApiKeys('ci:a,Reports:b,nightly_2:c,CI_OPS:d,key').revealing).to.deep.equal([]);
    expect(parseApiKeys('ci:a,hunterHunter:b,9hunter:c,hunters-for-2-only:d').revealing).to.deep.equal([
      'key-2',
      'key-3',
      'key-4',
    ]);
  });

  const wrong: readonly (readonly [string, readonly string[]])[] = [
    [' , ', ['holds none']],
    ['sécret', ['must be visible ASCII characters, with commas between one and the next']],
    ['ci:hunter2,CI:other', ['calls two keys ci: each takes a name of its own']],
    ['key-2:hunter2,other', ['calls two keys key-2: each takes a name of its own']],
    ['ci:hunter2,hunter2', ['holds one key twice, as ci and as key-2']],
    ['ci:hunter2,ops:hunter2', ['holds one key twice, as ci and as ops']],
    [':hunter2', ['has no name before the colon of key-1: it takes 1 to 32 letters, digits, - and _']],
    ['-x:hunter2', ['has no name before the colon of key-1: it takes 1 to 32 letters, digits, - and _']],
    [`${'x'.repeat(33)}:a`, ['has no name before the colon of key-1: it takes 1 to 32 letters, digits, - and _']],
    ['ok,ci:', ['has no key behind the colon of key-2']],
    ['ci:hunter2:hunter2', ['has a second colon in key-1: a key holds none']],
    ['Anonymous:hunter2', ['cannot call key-1 anonymous: so is called whoever has no key']],
  ];
  for (const [list, errors] of wrong) {
    it(`refuses ${JSON.stringify(list)}, and shows no key`, () => {
      expect(parseApiKeys(list).errors).to.deep.equal(errors);
      expect(errors.join()).not.to.include('hunter2');
    });
  }
});

describe('findApiKey', () => {
  const { keys } = parseApiKeys('ci:first,second/+==');

  it('finds the key that a bearer token is', () => {
    expect(findApiKey('Bearer first', keys)?.name).to.equal('ci');
    expect(findApiKey('bearer  second/+== ', keys)?.name).to.equal('key-2');
  });

  it('finds none in anything else', () => {
    const others = [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      'Bearer firs',
      'Bearer ci:first',
      'Basic first',
      'first',
      'Bearer a b',
    ];
    for (const other of others) expect(findApiKey(other, keys), other).to.equal(undefined);
  });
});
