import { expect } from 'chai';
import fc from 'fast-check';
import { BlockList } from 'node:net';
import { foldAddress } from '../../src/access/fold-address.js';

describe('foldAddress', () => {
  const folded: readonly (readonly [string, string | undefined])[] = [
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:4711', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['[::ffff:192.0.2.7]:80', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1::2:3:4:5:192.0.2.7', '1:0:2:3::/64'],
    ['', undefined],
    ['unknown', undefined],
    ['_hidden', undefined],
    ['192.0.2.256', undefined],
    ['[]', undefined],
  ];
  for (const [address, expected] of folded) {
    it(`makes ${expected ?? 'nothing'} of ${JSON.stringify(address)}`, () => {
      expect(foldAddress(address)).to.equal(expected);
    });
  }

  it('makes one client of two addresses where they are in one /64, and only there', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV6(), (one, other) => {
        const network = new BlockList();
        network.addSubnet(one, 64, 'ipv6');
        const folds = [foldAddress(one), foldAddress(other)];
        fc.pre(folds.every((fold) => fold?.endsWith('/64')));
        expect(folds[0] === folds[1]).to.equal(network.check(other, 'ipv6'));
        expect(network.check((folds[0] ?? '').replace('/64', '0').replace('::0', '::'), 'ipv6')).to.equal(true);
      }),
    );
  });
});
