import { expect } from 'chai';
import fc from 'fast-check';
import { createAxis } from '../src/picture/axis.js';
import type { Chart } from '../src/picture/chart.js';
import { drawChart } from '../src/picture/draw-chart.js';
import { linearTicks, logarithmicTicks } from '../src/picture/nice-ticks.js';

const chart: Chart = {
  title: 'Rows & <requests>',
  across: { label: 'developers', kind: 'logarithmic' },
  up: { label: 'rows', kind: 'linear' },
  lines: [
    {
      name: 'the group',
      points: [
        [10, 5],
        [100, 20],
      ],
    },
    { name: 'each pair', points: [[10, 40]] },
  ],
};

describe('linearTicks', () => {
  it('takes round steps from 0 to the first at or above the most', () => {
    expect(linearTicks(47)).to.deep.equal([0, 10, 20, 30, 40, 50]);
    expect(linearTicks(1)).to.deep.equal([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('has two ticks where there is nothing to show', () => {
    expect(linearTicks(0)).to.deep.equal([0, 1]);
  });
});

describe('logarithmicTicks', () => {
  it('takes the powers of ten around the values', () => {
    expect(logarithmicTicks(2, 1_000)).to.deep.equal([1, 10, 100, 1_000]);
  });

  it('has two ticks where all values are one and the same power', () => {
    expect(logarithmicTicks(10, 10)).to.deep.equal([10, 100]);
  });
});

describe('createAxis', () => {
  for (const kind of ['linear', 'logarithmic'] as const) {
    it(`has a place between its ends for every value of its own, larger ones further on (${kind})`, () => {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1 }), (values) => {
          const axis = createAxis({ kind, values });
          const places = [...values].sort((one, other) => one - other).map((value) => axis.place(value));
          for (const [index, place] of places.entries()) {
            expect(place).to.be.within(places[index - 1] ?? 0, 1 + 1e-9);
          }
        }),
      );
    });
  }

  it('puts what has no logarithm at the beginning', () => {
    expect(createAxis({ kind: 'logarithmic', values: [0, 10, 100] }).place(0)).to.equal(0);
  });
});

describe('drawChart', () => {
  it('draws a circle for every point and a path for every line', () => {
    const svg = drawChart(chart);
    expect(svg.match(/<circle /g)).to.have.lengthOf(3);
    expect(svg.match(/fill="none"/g)).to.have.lengthOf(2);
  });

  it('escapes what it is given to write', () => {
    expect(drawChart(chart)).to.include('Rows &amp; &lt;requests&gt;').and.not.include('<requests>');
  });

  it('keeps every point inside of the picture', () => {
    for (const [, x, y] of drawChart(chart).matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)) {
      expect(Number(x)).to.be.within(0, 640);
      expect(Number(y)).to.be.within(0, 400);
    }
  });

  it('puts a larger value higher and further to the right', () => {
    const [first, second] = [...drawChart(chart).matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)];
    expect(Number(second?.[1])).to.be.greaterThan(Number(first?.[1]));
    expect(Number(second?.[2])).to.be.lessThan(Number(first?.[2]));
  });

  it('closes every element that it opens', () => {
    const svg = drawChart(chart);
    for (const name of ['svg', 'g', 'title', 'text']) {
      const opened = svg.match(new RegExp(`<${name}[ >]`, 'g'))?.length;
      expect(svg.match(new RegExp(`</${name}>`, 'g'))?.length, name).to.equal(opened);
    }
  });

  it('draws nothing for a line without points', () => {
    expect(drawChart({ ...chart, lines: [{ name: 'none', points: [] }] })).to.not.match(/fill="none"|NaN|Infinity/);
  });
});
