import { expect } from 'chai';
import fc from 'fast-check';
import { NARROWEST, mergeSpans } from '../../src/app/history/merge-spans.js';

const same = (time: number): number => time;

describe('mergeSpans', () => {
  it('keeps apart what can be seen apart', () => {
    const spans = [
      { from: 0, until: 10, isOpen: false },
      { from: 20, until: 30, isOpen: false },
    ];
    expect(mergeSpans(spans, same)).to.deep.equal([
      { x: 0, width: 10, isMerged: false },
      { x: 20, width: 10, isMerged: false },
    ]);
  });

  it('makes one bar of those less than a pixel apart, and says so', () => {
    const spans = [
      { from: 0, until: 10, isOpen: false },
      { from: 10.5, until: 30, isOpen: false },
    ];
    expect(mergeSpans(spans, same)).to.deep.equal([{ x: 0, width: 30, isMerged: true }]);
  });

  it('makes what lasted for nothing wide enough to be seen', () => {
    expect(mergeSpans([{ from: 5, until: 5, isOpen: false }], same)).to.deep.equal([
      { x: 5, width: NARROWEST, isMerged: false },
    ]);
  });

  it('lets what is still so in the last record reach over its mark', () => {
    const bars = mergeSpans([{ from: 0, until: 20, isOpen: true }], same);
    expect(bars).to.deep.equal([{ x: 0, width: 20 + NARROWEST, isMerged: false }]);
  });

  it('never draws more than an element per pixel, nor bars that overlap', () => {
    const moments = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2_000 });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 400 }), (unsorted, width) => {
        const times = [...unsorted].sort((one, other) => one - other);
        const spans = times
          .slice(1)
          .flatMap((until, index) => (index % 2 === 0 ? [{ from: times[index] ?? 0, until, isOpen: false }] : []));
        const bars = mergeSpans(spans, (time) => time * width);
        expect(bars.length).to.be.within(1, width + 1);
        bars.slice(1).forEach(({ x }, index) => {
          const before = bars[index];
          expect(x).to.be.at.least((before?.x ?? Infinity) + (before?.width ?? 0) + 0.999);
        });
      }),
    );
  });
});
