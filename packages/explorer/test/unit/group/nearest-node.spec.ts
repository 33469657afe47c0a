import { expect } from 'chai';
import { isDirection, nearestNode } from '../../../src/app/group/nearest-node.js';

const points = [
  { x: 0, y: 0 },
  { x: 10, y: 1 },
  { x: 30, y: 0 },
  { x: 0, y: -10 },
  { x: -8, y: 7 },
];

describe('nearestNode', () => {
  it('goes to the nearest in the direction', () => {
    expect(nearestNode(points, 0, 'ArrowRight')).to.equal(1);
    expect(nearestNode(points, 1, 'ArrowRight')).to.equal(2);
    expect(nearestNode(points, 0, 'ArrowUp')).to.equal(3);
    expect(nearestNode(points, 0, 'ArrowLeft')).to.equal(4);
  });

  it('goes nowhere at the rim', () => {
    expect(nearestNode(points, 2, 'ArrowRight')).to.equal(undefined);
  });

  it('goes nowhere from what is not there', () => {
    expect(nearestNode(points, 9, 'ArrowUp')).to.equal(undefined);
  });
});

describe('isDirection', () => {
  it('knows the arrow keys, and no other', () => {
    expect(['ArrowUp', 'Enter', 'toString'].map(isDirection)).to.deep.equal([true, false, false]);
  });
});
