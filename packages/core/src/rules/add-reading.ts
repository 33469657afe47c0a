import type { SourceSummary } from '../domain/evidence.js';
import type { NetworkName } from '../domain/network-name.js';
import type { Reading } from '../domain/reading.js';

/** What nothing takes. */
export function noReadings(network: NetworkName): SourceSummary {
  return { network, fromCache: false, requests: 0, rows: 0 };
}

/** What one network was asked for an answer, and one reading more of it. */
export function addReading(summary: SourceSummary, { readAt, fromCache, requests, rows }: Reading): SourceSummary {
  const { readAt: oldest = readAt } = summary;
  return {
    network: summary.network,
    readAt: readAt < oldest ? readAt : oldest,
    fromCache: fromCache && (summary.fromCache || summary.readAt === undefined),
    requests: summary.requests + requests,
    rows: summary.rows + rows,
  };
}
