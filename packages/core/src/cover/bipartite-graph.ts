/** Nodes of two sides, numbered from 0 on each, and edges that all run from one side to the other. */
export interface BipartiteGraph {
  /** What each left node costs: a whole number that is not negative, or Infinity for a node that cannot be had. */
  readonly leftWeights: readonly number[];
  /** What each right node costs, likewise. */
  readonly rightWeights: readonly number[];
  /** Edge `k` runs from left node `leftEnds[k]` to right node `rightEnds[k]`. An edge may be given more than once. */
  readonly leftEnds: ArrayLike<number>;
  readonly rightEnds: ArrayLike<number>;
}

/** @throws RangeError for a graph that is not well-formed, or that holds an edge neither of whose ends can be had. */
export function requireCoverable({ leftWeights, rightWeights, leftEnds, rightEnds }: BipartiteGraph): void {
  requireWeights(leftWeights);
  requireWeights(rightWeights);
  if (leftEnds.length !== rightEnds.length) throw new RangeError('an edge has one end only');
  for (let edge = 0; edge < leftEnds.length; edge += 1) {
    const left = leftWeights[leftEnds[edge] ?? -1];
    const right = rightWeights[rightEnds[edge] ?? -1];
    if (left === undefined || right === undefined) throw new RangeError(`edge ${edge} ends at no node`);
    if (left === Infinity && right === Infinity) throw new RangeError(`neither end of edge ${edge} can be had`);
  }
}

function requireWeights(weights: readonly number[]): void {
  for (const weight of weights) {
    if (weight === Infinity || (Number.isSafeInteger(weight) && weight >= 0)) continue;
    throw new RangeError(`${weight} is not the weight of a node`);
  }
}
