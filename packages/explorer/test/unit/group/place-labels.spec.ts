import { expect } from 'chai';
import { placeLabels } from '../../../src/app/group/place-labels.js';

const wish = (x: number, y: number, weight = 1): Parameters<typeof placeLabels>[0][number] => ({
  x,
  y,
  weight,
  text: 'somebody',
  radius: 5,
});

describe('placeLabels', () => {
  it('prefers to put them below', () => {
    expect(placeLabels([wish(0, 0), wish(500, 0)], { isForced: false })).to.deep.equal(['below', 'below']);
  });

  it('gives way to what is heavier', () => {
    const [light, heavy] = placeLabels([wish(0, 0, 1), wish(12, 0, 9)], { isForced: false });
    expect(heavy).to.equal('below');
    expect(light).not.to.equal('below');
  });

  it('leaves out those that find no room', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => wish((index % 3) * 11, Math.floor(index / 3) * 11));
    expect(placeLabels(crowd, { isForced: false })).to.include(undefined);
  });

  it('leaves none out where all have to be shown', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => wish((index % 3) * 11, Math.floor(index / 3) * 11));
    expect(placeLabels(crowd, { isForced: true })).not.to.include(undefined);
  });

  it('keeps off what is taken', () => {
    const taken = [{ x: -50, y: 0, width: 100, height: 30 }];
    expect(placeLabels([wish(0, 0)], { isForced: false, taken })).to.deep.equal(['above']);
  });
});
