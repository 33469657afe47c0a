import { expect } from 'chai';
import fc from 'fast-check';
import {
  NETWORK_NAMES,
  CodetiesError,
  canHold,
  dollarsOf,
  isBilled,
  networkNameSchema,
  toHandle,
  toNetworkName,
} from '../src/index.js';

describe('the name of a network', () => {
  it('is one of Codeties’ own, or one that somebody made', () => {
    for (const name of [...NETWORK_NAMES, 'acme', 'acme-people-2']) {
      expect(networkNameSchema.safeParse(name).data, name).to.equal(name);
      expect(toNetworkName(name), name).to.equal(name);
    }
  });

  for (const name of [
    '',
    'Acme',
    'acme people',
    'acme_people',
    '-acme',
    'acme-',
    'a--b',
    'https://acme',
    'a'.repeat(41),
  ]) {
    it(`is not '${name}'`, () => {
      expect(() => toNetworkName(name))
        .to.throw(CodetiesError)
        .with.property('code', 'invalid_input');
      expect(networkNameSchema.safeParse(name).success).to.equal(false);
    });
  }
});

describe('a network that Codeties has no adapter for', () => {
  // The last is what every object has.
  for (const name of ['acme', 'constructor']) {
    it(`may hold any handle, and bills nothing, where it is called ${name}`, () => {
      const network = toNetworkName(name);
      fc.assert(
        fc.property(fc.string({ minLength: 1, maxLength: 100, unit: 'binary-ascii' }), (typed) => {
          fc.pre(!/\p{Cc}/u.test(typed));
          expect(canHold(network, toHandle(typed))).to.equal(true);
        }),
      );
      expect(isBilled(network)).to.equal(false);
      expect(dollarsOf(network, 1_000)).to.equal(0);
    });
  }
});
