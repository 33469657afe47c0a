import type { FlowNetwork } from './flow-network.js';

/** The level of a node that no more flow can reach. */
export const UNREACHED = -1;

/**
 * Labels every node with how many edges it is away from the left nodes that the source has more for, going only where there
 * is room. It stops behind the nearest level from which the sink takes more.
 *
 * @returns Whether there is such a level. Where there is none, everything that can be reached was labelled.
 */
export function labelLevels(network: FlowNetwork, levels: Int32Array): boolean {
  const { nodeCount, leftCount, starts, heads, room, spare } = network;
  const queue = new Int32Array(nodeCount);
  let queued = 0;
  let goal = UNREACHED;
  levels.fill(UNREACHED);
  for (let node = 0; node < leftCount; node += 1) {
    if ((spare[node] ?? 0) === 0) continue;
    levels[node] = 0;
    queue[queued++] = node;
  }
  for (let next = 0; next < queued; next += 1) {
    const node = queue[next] ?? 0;
    const level = levels[node] ?? 0;
    if (level === goal) return true;
    const end = starts[node + 1] ?? 0;
    for (let slot = starts[node] ?? 0; slot < end; slot += 1) {
      const head = heads[slot] ?? 0;
      if (levels[head] !== UNREACHED || room[slot] === 0) continue;
      levels[head] = level + 1;
      queue[queued++] = head;
      if (head >= leftCount && spare[head] !== 0) goal = level + 1;
    }
  }
  return false;
}
