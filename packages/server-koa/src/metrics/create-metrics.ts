import type { Reading } from '@codeties/core';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { lazily } from '../http/lazily.js';

export interface ObservedRequest {
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What the server counts. */
export interface Metrics {
  observeRequest(request: ObservedRequest): void;
  /** Counts what was read from a network, and what it cost. */
  observeReading(reading: Reading): void;
  readonly contentType: string;
  /** All of it, as Prometheus reads it. */
  expose(): Promise<string>;
}

/** What the process does is observed once, however many apps are in it, since its observers cannot be stopped again. */
const processRegistry = lazily(() => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
});

/**
 * Metrics in a registry of their own, so that several apps in one process do not count into each other's. Those of the
 * process itself are the same for all of them.
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'codeties_http_requests_total',
    help: 'Requests answered',
    labelNames: ['route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'codeties_http_request_duration_seconds',
    help: 'Seconds from a request to the end of its answer',
    labelNames: ['route'],
    buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const upstreamRequests = new Counter({
    name: 'codeties_upstream_requests_total',
    help: 'Requests sent to a network',
    labelNames: ['network'],
    registers,
  });
  const upstreamRows = new Counter({
    name: 'codeties_upstream_rows_total',
    help: 'Rows that a network bills',
    labelNames: ['network'],
    registers,
  });
  const all = Registry.merge([registry, processRegistry()]);
  return {
    observeRequest: ({ route, status, seconds }) => {
      requests.inc({ route, status });
      durations.observe({ route }, seconds);
    },
    observeReading: ({ network, requests: sent, rows }) => {
      // What comes from a cache takes nothing, and is most of what a busy server reads.
      if (sent > 0) upstreamRequests.inc({ network }, sent);
      if (rows > 0) upstreamRows.inc({ network }, rows);
    },
    contentType: all.contentType,
    expose: () => all.metrics(),
  };
}
