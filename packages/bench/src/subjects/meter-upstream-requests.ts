import { subscribe } from 'node:diagnostics_channel';
import type { ChainMeter } from './chain-meter.js';

/** Shows the meter every HTTP request that this process makes with fetch, or with undici, which both tell of theirs. */
export function meterUpstreamRequests(meter: ChainMeter): void {
  subscribe('undici:request:create', (message) => {
    const request = requestOf(message);
    if (request) meter.started(request);
  });
  for (const channel of ['undici:request:trailers', 'undici:request:error']) {
    subscribe(channel, (message) => {
      const request = requestOf(message);
      if (request) meter.ended(request);
    });
  }
}

function requestOf(message: unknown): object | undefined {
  if (typeof message !== 'object' || message === null || !('request' in message)) return undefined;
  return typeof message.request === 'object' && message.request !== null ? message.request : undefined;
}
