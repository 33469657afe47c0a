import type { Group } from '../api/answers.js';
import { counted } from '../parts/counted.js';

/** A group's answer in one sentence. */
export function summariseGroup({ developers, connections, undecided }: Group): string {
  const doubt = undecided.length === 0 ? '' : `; of ${counted(undecided.length, 'pair')} it cannot be told`;
  const all = counted(developers.length, 'developer');
  if (connections.length === 0) return `Nobody of ${all} is connected with another${doubt}.`;
  const tied = new Set(connections.flatMap((connection) => connection.developers)).size;
  const organisations = new Set(connections.flatMap((connection) => connection.organisations)).size;
  const through = counted(organisations, 'organisation');
  return `${counted(connections.length, 'connection')} between ${tied} of ${all}, through ${through}${doubt}.`;
}
