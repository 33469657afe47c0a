import type { FlowNetwork } from './flow-network.js';

/** Pushes flow from level to level until every way that goes one level up with each edge is blocked. */
export function pushBlockingFlow(network: FlowNetwork, levels: Int32Array): void {
  const { nodeCount, leftCount, starts, heads, twins, room, spare } = network;
  // How far each node's row was tried: a slot that led nowhere is not tried again before the levels change.
  const tried = starts.slice(0, nodeCount);
  // The slots from a source's node to where we are. Recursion would overflow the stack in a long chain.
  const path = new Int32Array(nodeCount);
  for (let source = 0; source < leftCount; source += 1) {
    let depth = 0;
    let node = source;
    while (spare[source] !== 0) {
      if (node >= leftCount && spare[node] !== 0) {
        depth = pushAlong({ network, path, depth, source, sink: node });
      } else {
        const end = starts[node + 1] ?? 0;
        let slot = tried[node] ?? 0;
        while (slot < end && (levels[heads[slot] ?? 0] !== depth + 1 || room[slot] === 0)) slot += 1;
        tried[node] = slot;
        if (slot < end) {
          path[depth] = slot;
          depth += 1;
        } else if (depth > 0) {
          depth -= 1;
          const tail = heads[twins[path[depth] ?? 0] ?? 0] ?? 0;
          tried[tail] = (tried[tail] ?? 0) + 1;
        } else {
          break;
        }
      }
      node = depth === 0 ? source : (heads[path[depth - 1] ?? 0] ?? 0);
    }
  }
}

interface Way {
  readonly network: FlowNetwork;
  readonly path: Int32Array;
  readonly depth: number;
  readonly source: number;
  readonly sink: number;
}

/**
 * Pushes as much as a way lets through. No way is without end: one that goes back somewhere is as narrow as what came
 * there, and one of a single edge has an end that can be had.
 *
 * @returns How much of the way, from its source, there is still room along.
 */
function pushAlong({ network: { twins, room, spare }, path, depth, source, sink }: Way): number {
  let amount = Math.min(spare[source] ?? 0, spare[sink] ?? 0);
  for (let step = 0; step < depth; step += 1) amount = Math.min(amount, room[path[step] ?? 0] ?? 0);
  spare[source] = (spare[source] ?? 0) - amount;
  spare[sink] = (spare[sink] ?? 0) - amount;
  let open = depth;
  for (let step = depth - 1; step >= 0; step -= 1) {
    const slot = path[step] ?? 0;
    const twin = twins[slot] ?? 0;
    room[slot] = (room[slot] ?? 0) - amount;
    room[twin] = (room[twin] ?? 0) + amount;
    if (room[slot] === 0) open = step;
  }
  return open;
}
