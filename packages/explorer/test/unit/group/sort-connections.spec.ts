import { expect } from 'chai';
import { nextSorting, sortConnections } from '../../../src/app/group/sort-connections.js';

const connections: Parameters<typeof sortConnections>[0] = [
  { developers: ['dev10', 'Zed'], organisations: ['beta'] },
  { developers: ['Dev2', 'amy'], organisations: ['acme'] },
];

describe('sortConnections', () => {
  it('sorts names as people do: by number, whatever the case', () => {
    const sorted = sortConnections(connections, { by: 'developer', isDescending: false });
    expect(sorted.map(({ developers: [one] }) => one)).to.deep.equal(['Dev2', 'dev10']);
  });

  it('sorts the other way round', () => {
    const sorted = sortConnections(connections, { by: 'other', isDescending: true });
    expect(sorted.map(({ developers: [, other] }) => other)).to.deep.equal(['Zed', 'amy']);
  });

  it('leaves what it was given as it was', () => {
    sortConnections(connections, { by: 'organisations', isDescending: false });
    expect(connections[0]?.organisations).to.deep.equal(['beta']);
  });
});

describe('nextSorting', () => {
  it('turns the column that is sorted by, and begins another one upwards', () => {
    const current = { by: 'developer', isDescending: false } as const;
    expect(nextSorting(current, 'developer')).to.deep.equal({ by: 'developer', isDescending: true });
    expect(nextSorting({ ...current, isDescending: true }, 'other')).to.deep.equal({
      by: 'other',
      isDescending: false,
    });
  });
});
