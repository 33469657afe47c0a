import { expect } from 'chai';
import { placeOfGroup } from '../../../src/app/group/group-link.js';
import { readPlace, writePlace } from '../../../src/app/place/place.js';

describe('placeOfGroup', () => {
  it('carries a group that fits into a link', () => {
    const place = placeOfGroup(['dev1', 'dev2']);
    expect(readPlace(writePlace(place))).to.deep.equal({ view: 'group', developers: ['dev1', 'dev2'] });
  });

  it('carries none of a group that does not fit', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => `developer${index}`);
    expect(placeOfGroup(many)).to.deep.equal({ view: 'group', developers: [] });
  });

  it('never makes a link of more than 2,000 characters', () => {
    for (let count = 200; count < 260; count += 1) {
      const place = placeOfGroup(Array.from({ length: count }, (_, index) => `dév${1_000 + index}`));
      expect(writePlace(place).length).to.be.at.most(2_000);
    }
  });
});
