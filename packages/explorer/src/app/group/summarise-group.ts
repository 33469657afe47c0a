import type { Group } from '../api/answers.js';
import { countOf } from './describe-amounts.js';

/** A group's answer in one sentence. */
export function summariseGroup({ developers, connections, undecided }: Group): string {
  const doubt = undecided.length === 0 ? '' : `; of ${countOf(undecided.length, 'pair')} it cannot be told`;
  const all = countOf(developers.length, 'developer');
  if (connections.length === 0) return `Nobody of ${all} is connected with another${doubt}.`;
  const tied = new Set(connections.flatMap((connection) => connection.developers)).size;
  const organisations = new Set(connections.flatMap((connection) => connection.organisations)).size;
  const through = countOf(organisations, 'organisation');
  return `${countOf(connections.length, 'connection')} between ${tied} of ${all}, through ${through}${doubt}.`;
}
