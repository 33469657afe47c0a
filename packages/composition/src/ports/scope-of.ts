import { createHash } from 'node:crypto';
import type { Upstreams } from '../settings/upstreams.js';

/** What sets facts apart in a database that was used with other networks before, or with others at the same time. */
export function scopeOf({ github, twitter }: Upstreams): string {
  // What GraphQL shows depends on who asks.
  const viewers = github.organisationsBy === 'graphql' ? github.tokens : [];
  const text = JSON.stringify([github.baseUrl, github.organisationsBy, viewers, twitter.baseUrl]);
  return `${createHash('sha256').update(text).digest('hex').slice(0, 8)} `;
}
