import { expect } from 'chai';
import fc from 'fast-check';
import { hullOf, outlineOf, paddedHullOf } from '../../../src/app/group/hull.js';

const coordinate = fc.integer({ min: -1_000, max: 1_000 });
const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 3, maxLength: 40 });

describe('hullOf', () => {
  it('leaves out what lies inside and on an edge', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
    ];
    const hull = hullOf([...square, { x: 2, y: 2 }, { x: 2, y: 0 }]);
    expect(hull).to.have.deep.members(square);
  });

  it('has every point on the same side of each of its edges', () => {
    fc.assert(
      fc.property(points, (given) => {
        const hull = hullOf(given);
        for (const [index, start] of hull.entries()) {
          const end = hull[(index + 1) % hull.length] ?? start;
          for (const { x, y } of given) {
            const turn = (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x);
            expect(turn).to.be.at.least(0);
          }
        }
      }),
    );
  });
});

describe('paddedHullOf', () => {
  it('has an inside around a single point', () => {
    const hull = paddedHullOf([{ x: 5, y: 5 }], 10);
    for (const { x, y } of hull) expect(Math.hypot(x - 5, y - 5)).to.be.closeTo(10, 0.001);
    expect(hull.length).to.be.at.least(8);
  });
});

describe('outlineOf', () => {
  it('is a closed path, and nothing for no points', () => {
    expect(outlineOf([])).to.equal('');
    expect(
      outlineOf([
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ]),
    ).to.equal('M1.0 2.0L3.0 4.0Z');
  });
});
