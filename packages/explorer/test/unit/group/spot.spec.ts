import { expect } from 'chai';
import { buildGroupModel } from '../../../src/app/group/group-model.js';
import { describeNode, isOf, litNodes, litOrganisations } from '../../../src/app/group/spot.js';

const model = buildGroupModel({
  developers: ['ann', 'ben', 'cem', 'dot'],
  connections: [
    { developers: ['ann', 'ben'], organisations: ['acme'] },
    { developers: ['ben', 'cem'], organisations: ['acme', 'beta'] },
  ],
});

describe('what stands out', () => {
  it('is a developer with those who are tied to it', () => {
    expect([...litNodes(model, { kind: 'developer', index: 0 })]).to.deep.equal([0, 1]);
    expect([...litOrganisations(model, { kind: 'developer', index: 0 })]).to.deep.equal([0]);
  });

  it('is an organisation with its members', () => {
    expect([...litNodes(model, { kind: 'organisation', index: 1 })]).to.deep.equal([1, 2]);
    expect(model.ties.map((tie) => isOf(tie, { kind: 'organisation', index: 1 }))).to.deep.equal([false, true]);
  });

  it('is nothing where nothing is pointed at', () => {
    expect(model.ties.some((tie) => isOf(tie, undefined))).to.be.false;
  });
});

describe('describeNode', () => {
  it('says with whom', () => {
    expect(describeNode(model, 1)).to.equal('ben, connected with 2: ann, cem');
  });

  it('says so where there is nobody', () => {
    expect(describeNode(model, 3)).to.match(/^dot, .*nobody/);
  });
});
