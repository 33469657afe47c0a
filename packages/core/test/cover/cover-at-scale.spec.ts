import { expect } from 'chai';
import type { BipartiteGraph } from '../../src/cover/bipartite-graph.js';
import { minimumVertexCover, type VertexCover } from '../../src/cover/minimum-vertex-cover.js';
import { cheapestOnPath, createDice, toBipartiteGraph, toPath } from './sample-graph.js';

const DEVELOPERS = 1000;

/** How many rows the lists of developers have: most have few, and some have very many. */
function drawRows(dice: (limit: number) => number): number[] {
  return Array.from({ length: DEVELOPERS }, () => Math.floor(100 / ((dice(10_000) + 1) / 10_000) ** 1.5));
}

function drawPairs(dice: (limit: number) => number, count: number): [number, number][] {
  return Array.from({ length: count }, () => {
    const one = dice(DEVELOPERS);
    return [one, (one + 1 + dice(DEVELOPERS - 1)) % DEVELOPERS];
  });
}

function everyOrderedPair(): [number, number][] {
  const all = Array.from({ length: DEVELOPERS }, (_, index) => index);
  return all.flatMap((one) => all.filter((other) => other !== one).map((other): [number, number] => [one, other]));
}

function timed(graph: BipartiteGraph): { readonly cover: VertexCover; readonly milliseconds: number } {
  const start = performance.now();
  const cover = minimumVertexCover(graph);
  return { cover, milliseconds: performance.now() - start };
}

describe('a cover at scale', () => {
  it('of both directions between 50,000 pairs of 1,000 developers is found within a second', () => {
    const dice = createDice(4);
    const pairs = drawPairs(dice, 50_000);
    const edges = [...pairs, ...pairs.map(([one, other]): [number, number] => [other, one])];
    const graph = toBipartiteGraph({ leftWeights: drawRows(dice), rightWeights: drawRows(dice), edges });
    const { cover, milliseconds } = timed(graph);
    const [left, right] = [new Set(cover.left), new Set(cover.right)];
    expect(edges.every(([from, to]) => left.has(from) || right.has(to))).to.be.true;
    expect(left.size * right.size).to.be.above(0);
    expect(milliseconds).to.be.below(1000);
  });

  it('of everybody with everybody else among 1,000 developers is found within a second and a half', () => {
    const dice = createDice(5);
    const sample = { leftWeights: drawRows(dice), rightWeights: drawRows(dice), edges: everyOrderedPair() };
    const { cover, milliseconds } = timed(toBipartiteGraph(sample));
    // Whoever is left out on one side needs everybody else on the other: all of one side, or all but one of each.
    const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);
    const [allLeft, allRight] = [sum(sample.leftWeights), sum(sample.rightWeights)];
    const allButOne = sample.leftWeights.map(
      (weight, one) => allLeft - weight + allRight - (sample.rightWeights[one] ?? 0),
    );
    expect(cover.weight).to.equal(Math.min(allLeft, allRight, ...allButOne));
    expect(milliseconds).to.be.below(1500);
  });

  it('of a path of 20,000 nodes is found within a second', () => {
    const dice = createDice(6);
    const path = Array.from({ length: 20_000 }, () => dice(1_000_000_000));
    const { cover, milliseconds } = timed(toBipartiteGraph(toPath(path)));
    expect(cover.weight).to.equal(cheapestOnPath(path));
    expect(milliseconds).to.be.below(1000);
  });

  // Given backwards, the edges of a path let each left node use up the node behind it first. What the last one has to give
  // can then only go forth and back along all the others.
  const toPathFromBehind = (weights: readonly number[]) => {
    const path = toPath(weights);
    return toBipartiteGraph({ ...path, edges: path.edges.toReversed() });
  };

  it('is found where flow has to go along all of 20,001 nodes', () => {
    const path = [1, 3, ...Array.from({ length: 19_998 }, () => 1), 5];
    const { cover, milliseconds } = timed(toPathFromBehind(path));
    expect(cover.weight).to.equal(cheapestOnPath(path));
    expect(milliseconds).to.be.below(1000);
  });

  it('is found where every turn finds one way only, and a longer one than the turn before', () => {
    const path = [...Array.from({ length: 2000 }, (_, index) => 1_000_000 + (index % 2)), 1_000_000_000];
    const { cover, milliseconds } = timed(toPathFromBehind(path));
    expect(cover.weight).to.equal(cheapestOnPath(path));
    expect(milliseconds).to.be.below(1000);
  });
});
