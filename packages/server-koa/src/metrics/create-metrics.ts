import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { lazily } from '../http/lazily.js';
import type { Metrics } from './metrics.js';
import { observeEventLoop } from './observe-event-loop.js';
import { requestMetrics } from './request-metrics.js';
import { readingMetrics, upstreamMetrics } from './upstream-metrics.js';

/** What the process does is observed once, however many apps are in it, since its observers cannot be stopped again. */
const processRegistry = lazily(() => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  observeEventLoop([registry]);
  return registry;
});

/**
 * Metrics in a registry of their own, so that several apps in one process do not count into each other's. Those of the
 * process itself are the same for all of them.
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const observers = {
    ...requestMetrics(registers),
    ...readingMetrics(registers),
    ...upstreamMetrics(registers),
    ...registerMetrics(registers),
  };
  // What comes into a registry after this would not be in it.
  const all = Registry.merge([registry, processRegistry()]);
  return {
    ...observers,
    contentType: all.contentType,
    expose: () => all.metrics(),
  };
}

function registerMetrics(registers: Registry[]): Pick<Metrics, 'observeCommit'> {
  const records = new Histogram({
    name: 'codeties_register_commit_records',
    help: 'Answers that were kept with one commit',
    buckets: [1, 2, 5, 10, 25, 50, 100, 250, 1000, 10_000],
    registers,
  });
  return {
    observeCommit: (count) => {
      records.observe(count);
    },
  };
}
