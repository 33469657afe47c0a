import { requireCoverable, type BipartiteGraph } from './bipartite-graph.js';
import { layOutNetwork } from './flow-network.js';
import { labelLevels, UNREACHED } from './label-levels.js';
import { pushBlockingFlow } from './push-blocking-flow.js';

/** Nodes of a graph such that every edge ends at one of them at least. */
export interface VertexCover {
  /** Left nodes, in their order. */
  readonly left: readonly number[];
  /** Right nodes, in their order. */
  readonly right: readonly number[];
  /** What they cost together. */
  readonly weight: number;
}

/**
 * The cheapest nodes that every edge of a graph ends at, exactly: there is no cheaper cover. It holds no node that cannot
 * be had and none without an edge; nodes that cost nothing may be in it without need. Of several cheapest covers it is the
 * one with the most left nodes, whatever the order of the edges. It is exact while the finite weights add up to a safe
 * integer, and how large they are does not slow it down.
 *
 * @throws RangeError for an edge neither of whose ends can be had, so leave such edges out; and for a weight that is
 * negative or not whole, or an edge to a node that is not there.
 */
export function minimumVertexCover(graph: BipartiteGraph): VertexCover {
  requireCoverable(graph);
  const network = layOutNetwork(graph);
  const { leftCount, nodeCount, starts } = network;
  const levels = new Int32Array(nodeCount);
  // Dinic's maximum flow. The nearest way to the sink gets longer with each turn, so there are fewer turns than nodes.
  while (labelLevels(network, levels)) pushBlockingFlow(network, levels);

  // A minimum cut: the full edges from the source to what was not reached, and to the sink from what was.
  const left: number[] = [];
  const right: number[] = [];
  let weight = 0;
  for (let node = 0; node < leftCount; node += 1) {
    if (levels[node] !== UNREACHED || starts[node] === starts[node + 1]) continue;
    left.push(node);
    weight += graph.leftWeights[node] ?? 0;
  }
  for (let node = 0; node < nodeCount - leftCount; node += 1) {
    if (levels[leftCount + node] === UNREACHED) continue;
    right.push(node);
    weight += graph.rightWeights[node] ?? 0;
  }
  return { left, right, weight };
}
