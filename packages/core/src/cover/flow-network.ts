import type { BipartiteGraph } from './bipartite-graph.js';

/**
 * A graph as a network that flow is pushed through, from a source before its left nodes to a sink behind its right ones.
 * Source and sink are not nodes of it: `spare` says what is left of their edges. Right nodes are numbered on after the left.
 *
 * Every edge has two slots, one in each of its ends' rows: `starts[node]` is the first of a node's row, and
 * `starts[node + 1]` the first behind it. Flat typed arrays hold a million edges without an object for each.
 */
export interface FlowNetwork {
  readonly nodeCount: number;
  readonly leftCount: number;
  readonly starts: Int32Array;
  /** The node a slot leads to. */
  readonly heads: Int32Array;
  /** The same edge's slot in the row of its other end. */
  readonly twins: Int32Array;
  /** How much more can go through a slot: without end from left to right, and back as much as came. */
  readonly room: Float64Array;
  /** How much more the source gives to a left node, or the sink takes from a right one. */
  readonly spare: Float64Array;
}

/** The network of a graph, before anything flows. */
export function layOutNetwork({ leftWeights, rightWeights, leftEnds, rightEnds }: BipartiteGraph): FlowNetwork {
  const leftCount = leftWeights.length;
  const nodeCount = leftCount + rightWeights.length;
  const edgeCount = leftEnds.length;
  const spare = new Float64Array(nodeCount);
  spare.set(leftWeights);
  spare.set(rightWeights, leftCount);

  const starts = new Int32Array(nodeCount + 1);
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const left = leftEnds[edge] ?? 0;
    const right = leftCount + (rightEnds[edge] ?? 0);
    starts[left + 1] = (starts[left + 1] ?? 0) + 1;
    starts[right + 1] = (starts[right + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodeCount; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);

  const heads = new Int32Array(2 * edgeCount);
  const twins = new Int32Array(2 * edgeCount);
  // The rows of the left nodes come first, and nothing has flowed yet that could be sent back.
  const room = new Float64Array(2 * edgeCount).fill(Infinity, 0, edgeCount);
  const ends = starts.slice();
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const left = leftEnds[edge] ?? 0;
    const right = leftCount + (rightEnds[edge] ?? 0);
    const forth = ends[left] ?? 0;
    const back = ends[right] ?? 0;
    ends[left] = forth + 1;
    ends[right] = back + 1;
    heads[forth] = right;
    heads[back] = left;
    twins[forth] = back;
    twins[back] = forth;
  }
  return { nodeCount, leftCount, starts, heads, twins, room, spare };
}
