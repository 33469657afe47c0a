import { expect } from 'chai';
import { fitTo, panBy, reveal, zoomAt } from '../../../src/app/group/viewport.js';

const start = { x: 10, y: 20, scale: 1 };

describe('zoomAt', () => {
  it('leaves what is under the pointer where it is', () => {
    const zoomed = zoomAt(start, { x: 110, y: 70 }, 2);
    expect(100 * zoomed.scale + zoomed.x).to.equal(110);
    expect(50 * zoomed.scale + zoomed.y).to.equal(70);
  });

  it('stops at a limit, and moves nothing there', () => {
    const nearest = zoomAt(start, { x: 0, y: 0 }, 1e9);
    expect(zoomAt(nearest, { x: 300, y: 300 }, 2)).to.deep.equal(nearest);
  });
});

describe('fitTo', () => {
  it('shows all of it, in the middle', () => {
    const { x, y, scale } = fitTo({ x: -500, y: -100, width: 1_000, height: 200 }, { width: 600, height: 400 }, 50);
    expect({ x, y, scale }).to.deep.equal({ x: 300, y: 200, scale: 0.5 });
  });

  it('does not blow a single developer up', () => {
    expect(fitTo({ x: 0, y: 0, width: 0, height: 0 }, { width: 600, height: 400 }, 50).scale).to.be.below(2);
  });
});

describe('reveal', () => {
  const size = { width: 100, height: 100 };

  it('leaves what can be seen', () => {
    expect(reveal(start, { x: 20, y: 20 }, size, 10)).to.deep.equal(start);
  });

  it('moves just so far that it can be seen', () => {
    expect(reveal(start, { x: 200, y: 20 }, size, 10)).to.deep.equal(panBy(start, { x: -120, y: 0 }));
  });
});
