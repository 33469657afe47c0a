import type { BipartiteGraph } from '../../src/cover/bipartite-graph.js';

/** A graph that is convenient to write down. */
export interface SampleGraph {
  readonly leftWeights: readonly number[];
  readonly rightWeights: readonly number[];
  /** The left and the right end of every edge. */
  readonly edges: readonly (readonly [number, number])[];
}

export function toBipartiteGraph({ leftWeights, rightWeights, edges }: SampleGraph): BipartiteGraph {
  const leftEnds = Int32Array.from(edges, ([left]) => left);
  const rightEnds = Int32Array.from(edges, ([, right]) => right);
  return { leftWeights, rightWeights, leftEnds, rightEnds };
}

/** Nodes in a row, each with an edge to the next: left and right ones in turn, beginning with a left one. */
export function toPath(weights: readonly number[]): SampleGraph {
  const last = weights.length - 1;
  return {
    leftWeights: weights.filter((_, index) => index % 2 === 0),
    rightWeights: weights.filter((_, index) => index % 2 === 1),
    edges: Array.from({ length: Math.max(last, 0) }, (_, index) => [Math.ceil(index / 2), Math.floor(index / 2)]),
  };
}

/** The weight of a path's cheapest cover, found by walking along it: of two neighbours one has to be had. */
export function cheapestOnPath(weights: readonly number[]): number {
  let [withLast, withoutLast] = [0, 0];
  for (const weight of weights) [withLast, withoutLast] = [Math.min(withLast, withoutLast) + weight, withLast];
  return Math.min(withLast, withoutLast);
}

/** The weight of the cheapest cover, found by trying every set of nodes. */
export function cheapestByTrial({ leftWeights, rightWeights, edges }: SampleGraph): number {
  const weights = [...leftWeights, ...rightWeights];
  const ends = edges.map(([left, right]) => (1 << left) | (1 << (leftWeights.length + right)));
  let cheapest = Infinity;
  for (let nodes = 0; nodes < 1 << weights.length; nodes += 1) {
    if (ends.some((both) => (nodes & both) === 0)) continue;
    const weight = weights.reduce((sum, each, node) => ((nodes >> node) & 1 ? sum + each : sum), 0);
    cheapest = Math.min(cheapest, weight);
  }
  return cheapest;
}

/** The same numbers every time: whole ones from 0 to below `limit`. */
export function createDice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
