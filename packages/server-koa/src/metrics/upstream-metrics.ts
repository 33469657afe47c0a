import { Gauge, Histogram, type Registry } from 'prom-client';
import { createTally } from './create-tally.js';
import type { Metrics } from './metrics.js';

/** What is read of the networks, and from where. */
export function readingMetrics(registers: Registry[]): Pick<Metrics, 'observeReading'> {
  const countRequests = createTally({
    name: 'codeties_upstream_requests_total',
    help: 'Requests sent to a network',
    labels: ['network', 'route'],
    registers,
  });
  const countRows = createTally({
    name: 'codeties_upstream_rows_total',
    help: 'Rows that a network bills',
    labels: ['network', 'route'],
    registers,
  });
  const countReading = createTally({
    name: 'codeties_cache_readings_total',
    help: 'What was to be read from a network: known already (hit), asked for another request (shared), or asked (miss)',
    labels: ['network', 'result'],
    registers,
  });
  return {
    observeReading: ({ network, requests, rows, fromCache }, route) => {
      countReading(1, network, fromCache ? 'hit' : requests > 0 ? 'miss' : 'shared');
      // What comes from a cache takes nothing, and is most of what a busy server reads.
      if (requests > 0) countRequests(requests, network, route);
      if (rows > 0) countRows(rows, network, route);
    },
  };
}

/** What becomes of single requests to the networks. */
export function upstreamMetrics(registers: Registry[]): Pick<Metrics, 'observeUpstream' | 'observeRest'> {
  const durations = new Histogram({
    name: 'codeties_upstream_request_duration_seconds',
    help: 'Seconds that a request to a network takes',
    labelNames: ['network'],
    buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const countFailure = createTally({
    name: 'codeties_upstream_failures_total',
    help: 'Requests to a network that failed, by the kind of failure',
    labels: ['network', 'code'],
    registers,
  });
  const resting = new Gauge({
    name: 'codeties_upstream_resting',
    help: 'Whether a network is left alone because it kept failing',
    labelNames: ['network'],
    registers,
  });
  return {
    observeUpstream: ({ network, seconds, code }) => {
      durations.observe({ network }, seconds);
      if (code !== undefined) countFailure(1, network, code);
    },
    observeRest: (network, isResting) => {
      resting.set({ network }, isResting ? 1 : 0);
    },
  };
}
