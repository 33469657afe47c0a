import type { HistoryRecord } from '../api/answers.js';
import { formatTime } from '../parts/format-time.js';
import { listed } from '../parts/listed.js';

/** A record in a sentence, as it is read out. */
export function describeRecord({ registered_at: time, connected: isConnected, organisations }: HistoryRecord): string {
  const state = isConnected ? 'connected' : 'not connected';
  const shared = organisations.length === 0 ? '' : ` by ${listed(organisations)}`;
  return `${formatTime(time)}: ${state}${shared}`;
}
