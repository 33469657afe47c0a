import { expect } from 'chai';
import { buildGroupModel, HUES, otherEnd } from '../../../src/app/group/group-model.js';

const group: Parameters<typeof buildGroupModel>[0] = {
  developers: ['ann', 'ben', 'cem', 'dot'],
  connections: [
    { developers: ['ann', 'ben'], organisations: ['zeta'] },
    { developers: ['ben', 'cem'], organisations: ['alpha', 'zeta'] },
  ],
};

describe('buildGroupModel', () => {
  it('has a node for each developer, with as many ties as it has', () => {
    const { nodes } = buildGroupModel(group);
    expect(nodes.map(({ name, degree }) => [name, degree])).to.deep.equal([
      ['ann', 1],
      ['ben', 2],
      ['cem', 1],
      ['dot', 0],
    ]);
  });

  it('puts the organisation with the most ties first', () => {
    const { organisations } = buildGroupModel(group);
    expect(organisations.map(({ name, ties, members }) => [name, ties, members])).to.deep.equal([
      ['zeta', 2, [0, 1, 2]],
      ['alpha', 1, [1, 2]],
    ]);
  });

  it('colours a tie by the largest of its organisations', () => {
    const { ties } = buildGroupModel(group);
    expect(ties[1]?.organisations).to.deep.equal([0, 1]);
  });

  it('gives no home to who has no tie', () => {
    const { nodes } = buildGroupModel(group);
    expect(nodes.map(({ home }) => home)).to.deep.equal([0, 0, 0, undefined]);
  });

  it('finds for each node its ties and their other ends', () => {
    const { tiesOf } = buildGroupModel(group);
    expect(tiesOf.map((ties, node) => ties.map((tie) => otherEnd(tie, node)))).to.deep.equal([[1], [0, 2], [1], []]);
  });

  it('tells organisations of the same hue apart by the round', () => {
    const many = Array.from({ length: HUES + 1 }, (_, index) => `org${index}`);
    const { organisations } = buildGroupModel({
      developers: ['ann', 'ben'],
      connections: [{ developers: ['ann', 'ben'], organisations: many }],
    });
    expect(organisations.at(0)).to.include({ hue: 1, round: 0 });
    expect(organisations.at(-1)).to.include({ hue: 1, round: 1 });
  });

  it('leaves out ties to somebody who is not of the group', () => {
    const { ties } = buildGroupModel({ ...group, developers: ['ann', 'ben'] });
    expect(ties).to.have.lengthOf(1);
  });
});
