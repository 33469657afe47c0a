import type { SourceSummary } from '../domain/evidence.js';
import type { NetworkName } from '../domain/network-name.js';
import type { Reading } from '../domain/reading.js';

/** Folds the readings of one answer into a line per network. */
export function summariseReadings(network: NetworkName, readings: readonly Reading[]): SourceSummary {
  const own = readings.filter((reading) => reading.network === network);
  const times = own.map((reading) => reading.readAt.getTime());
  return {
    network,
    ...(own.length > 0 && { readAt: new Date(Math.min(...times)) }),
    fromCache: own.length > 0 && own.every((reading) => reading.fromCache),
    requests: own.reduce((sum, reading) => sum + reading.requests, 0),
    rows: own.reduce((sum, reading) => sum + reading.rows, 0),
  };
}
