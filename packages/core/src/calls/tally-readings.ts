import type { SourceSummary } from '../domain/evidence.js';
import type { NetworkName } from '../domain/network-name.js';
import type { Reading } from '../domain/reading.js';
import { addReading, noReadings } from '../rules/add-reading.js';
import type { CallOptions } from './call-options.js';

/** What a call takes, added up as it reads. */
export interface ReadingTally<Call extends CallOptions> {
  /** The call to pass on. */
  readonly call: Call;
  /** What was read of a network so far. */
  readonly sourceOf: (network: NetworkName) => SourceSummary;
}

/** The same call, whose readings are also added up here. */
export function tallyReadings<Call extends CallOptions>(call: Call): ReadingTally<Call> {
  const sources = new Map<NetworkName, SourceSummary>();
  const sourceOf = (network: NetworkName): SourceSummary => sources.get(network) ?? noReadings(network);
  const onReading = (reading: Reading): void => {
    sources.set(reading.network, addReading(sourceOf(reading.network), reading));
    call.onReading?.(reading);
  };
  return { call: { ...call, onReading }, sourceOf };
}
