import { expect } from 'chai';
import fc from 'fast-check';
import { minimumVertexCover } from '../../src/cover/minimum-vertex-cover.js';
import { cheapestByTrial, cheapestOnPath, toBipartiteGraph, toPath, type SampleGraph } from './sample-graph.js';

const coverOf = (graph: SampleGraph) => minimumVertexCover(toBipartiteGraph(graph));

// Small weights so that covers tie, and large ones so that they do not.
const weight = fc.oneof(fc.nat(4), fc.nat(1_000_000_000), fc.constant(Infinity));
const weights = fc.array(weight, { minLength: 1, maxLength: 7 });

/** Edges are few enough to leave nodes without one, and many enough to repeat themselves. */
const graphs: fc.Arbitrary<SampleGraph> = fc.tuple(weights, weights).chain(([leftWeights, rightWeights]) =>
  fc
    .array(fc.tuple(fc.nat(leftWeights.length - 1), fc.nat(rightWeights.length - 1)), { maxLength: 20 })
    .map((all) => all.filter(([left, right]) => leftWeights[left] !== Infinity || rightWeights[right] !== Infinity))
    .map((edges) => ({ leftWeights, rightWeights, edges })),
);

describe('the cheapest cover of a graph', () => {
  it('holds an end of every edge', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const cover = coverOf(graph);
        for (const [left, right] of graph.edges) {
          expect(cover.left.includes(left) || cover.right.includes(right)).to.be.true;
        }
      }),
    );
  });

  it('is as cheap as the cheapest of all sets of nodes that cover it', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(coverOf(graph).weight).to.equal(cheapestByTrial(graph));
      }),
    );
  });

  it('costs what its nodes cost, which can all be had', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const cover = coverOf(graph);
        const costs = [
          ...cover.left.map((node) => graph.leftWeights[node] ?? NaN),
          ...cover.right.map((node) => graph.rightWeights[node] ?? NaN),
        ];
        expect(costs.every(Number.isFinite)).to.be.true;
        expect(cover.weight).to.equal(costs.reduce((sum, cost) => sum + cost, 0));
      }),
    );
  });

  it('lists nodes that have an edge, each once and in their order', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { left, right } = coverOf(graph);
        const isAscending = (nodes: readonly number[]) => nodes.every((node, index) => node > (nodes[index - 1] ?? -1));
        expect(isAscending(left) && isAscending(right)).to.be.true;
        expect(graph.edges.map(([end]) => end)).to.include.members([...left]);
        expect(graph.edges.map(([, end]) => end)).to.include.members([...right]);
      }),
    );
  });

  it('never gets dearer when an edge is no longer wanted', () => {
    fc.assert(
      fc.property(graphs, fc.nat(19), (graph, dropped) => {
        const fewer = { ...graph, edges: graph.edges.filter((_, index) => index !== dropped) };
        expect(coverOf(fewer).weight).to.be.at.most(coverOf(graph).weight);
      }),
    );
  });

  it('depends neither on the order of the edges nor on how often one is given', () => {
    const shuffled = graphs.chain((graph) => {
      const again = fc.shuffledSubarray([...graph.edges]);
      return again.map((more) => ({ graph, other: { ...graph, edges: [...more, ...graph.edges].reverse() } }));
    });
    fc.assert(
      fc.property(shuffled, ({ graph, other }) => {
        expect(coverOf(other)).to.deep.equal(coverOf(graph));
      }),
    );
  });

  it('does not depend on the unit of the weights', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 2, max: 100_000 }), (graph, unit) => {
        const cover = coverOf(graph);
        const leftWeights = graph.leftWeights.map((each) => each * unit);
        const rightWeights = graph.rightWeights.map((each) => each * unit);
        const scaled = coverOf({ ...graph, leftWeights, rightWeights });
        expect(scaled).to.deep.equal({ ...cover, weight: cover.weight * unit });
      }),
    );
  });

  it('is as cheap on a path as walking along it finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 300 }), (path) => {
        expect(coverOf(toPath(path)).weight).to.equal(cheapestOnPath(path));
      }),
    );
  });
});

describe('a graph that is covered', () => {
  const star = (centre: number, leaves: readonly number[]): SampleGraph => ({
    leftWeights: [centre],
    rightWeights: leaves,
    edges: leaves.map((_, leaf) => [0, leaf]),
  });

  it('needs nothing where it is empty', () => {
    const nothing = { left: [], right: [], weight: 0 };
    expect(coverOf({ leftWeights: [], rightWeights: [], edges: [] })).to.deep.equal(nothing);
    expect(coverOf({ leftWeights: [0, 5], rightWeights: [Infinity], edges: [] })).to.deep.equal(nothing);
  });

  it('takes the cheaper end of a single edge', () => {
    const edge = (left: number, right: number) => coverOf(star(left, [right]));
    expect(edge(2, 3)).to.deep.equal({ left: [0], right: [], weight: 2 });
    expect(edge(3, 2)).to.deep.equal({ left: [], right: [0], weight: 2 });
    expect(edge(Infinity, 1_000_000_000)).to.deep.equal({ left: [], right: [0], weight: 1_000_000_000 });
    expect(edge(1_000_000_000, Infinity)).to.deep.equal({ left: [0], right: [], weight: 1_000_000_000 });
  });

  it('takes the left end of an edge both of whose ends cost the same', () => {
    expect(coverOf(star(2, [2]))).to.deep.equal({ left: [0], right: [], weight: 2 });
  });

  it('takes the centre of a star, or all its leaves where they are cheaper together', () => {
    expect(coverOf(star(5, [2, 2, 2]))).to.deep.equal({ left: [0], right: [], weight: 5 });
    expect(coverOf(star(7, [2, 2, 2]))).to.deep.equal({ left: [], right: [0, 1, 2], weight: 6 });
  });

  it('takes both centres of a double star, which the cheaper end of each edge would miss', () => {
    const edges = [
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 2],
    ] as const;
    const graph = { leftWeights: [3, 2, 2], rightWeights: [2, 2, 3], edges };
    expect(coverOf(graph)).to.deep.equal({ left: [0], right: [2], weight: 6 });
  });

  it('takes what costs nothing wherever that covers an edge', () => {
    expect(coverOf(star(1, [0, 0])).weight).to.equal(0);
    expect(coverOf(star(0, [1, Infinity]))).to.deep.equal({ left: [0], right: [], weight: 0 });
  });

  it('goes around nodes that cannot be had, however dear their neighbours are', () => {
    expect(coverOf(toPath([9, Infinity, 8, 1, Infinity]))).to.deep.equal({ left: [0, 1], right: [1], weight: 18 });
  });
});

describe('a graph that cannot be covered', () => {
  const single = { leftWeights: [1], rightWeights: [1], leftEnds: [0], rightEnds: [0] };

  it('has an edge neither of whose ends can be had', () => {
    const graph = { ...single, leftWeights: [Infinity], rightWeights: [Infinity] };
    expect(() => minimumVertexCover(graph)).to.throw(RangeError);
  });

  for (const bad of [-1, 0.5, NaN, -Infinity, 2 ** 53]) {
    it(`has a node that weighs ${bad}`, () => {
      expect(() => minimumVertexCover({ ...single, leftWeights: [bad] })).to.throw(RangeError);
      expect(() => minimumVertexCover({ ...single, rightWeights: [bad] })).to.throw(RangeError);
    });
  }

  it('has an edge to a node that is not there', () => {
    expect(() => minimumVertexCover({ ...single, leftEnds: [1] })).to.throw(RangeError);
    expect(() => minimumVertexCover({ ...single, rightEnds: [-1] })).to.throw(RangeError);
  });

  it('has an edge with one end only', () => {
    expect(() => minimumVertexCover({ ...single, leftEnds: [0, 0] })).to.throw(RangeError);
    expect(() => minimumVertexCover({ ...single, rightEnds: [0, 0] })).to.throw(RangeError);
  });
});
