import { Gauge, Histogram, type Registry } from 'prom-client';
import { ANONYMOUS } from '../access/api-key.js';
import { createTally } from './create-tally.js';
import type { Metrics } from './metrics.js';

type RequestMetrics = Pick<Metrics, 'observeArrival' | 'observeRequest' | 'observeFailure' | 'observeRefusal'>;

/** What the server is asked, and what becomes of it. */
export function requestMetrics(registers: Registry[]): RequestMetrics {
  let inFlight = 0;
  const gauge = new Gauge({
    name: 'codeties_http_requests_in_flight',
    help: 'Requests that are being answered',
    registers,
    collect: () => {
      gauge.set(inFlight);
    },
  });
  const durations = new Histogram({
    name: 'codeties_http_request_duration_seconds',
    help: 'Seconds from a request to the end of its answer',
    labelNames: ['route'],
    buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const countRequest = createTally({
    name: 'codeties_http_requests_total',
    help: 'Requests answered',
    labels: ['route', 'status'],
    registers,
  });
  const countClient = createTally({
    name: 'codeties_client_requests_total',
    help: 'Requests answered, by the name of the key that they came with',
    labels: ['client'],
    registers,
  });
  const countFailure = createTally({
    name: 'codeties_failures_total',
    help: 'What failed while requests were answered, by its kind',
    labels: ['route', 'network', 'code'],
    registers,
  });
  const countRefusal = createTally({
    name: 'codeties_refused_connections_total',
    help: 'Connections that were closed, or refused in words, before any request of theirs was understood',
    labels: ['reason'],
    registers,
  });
  return {
    observeArrival: () => {
      inFlight += 1;
    },
    observeRequest: ({ route, status, seconds, client = ANONYMOUS }) => {
      inFlight -= 1;
      countRequest(1, route, String(status));
      countClient(1, client);
      durations.observe({ route }, seconds);
    },
    observeFailure: ({ route, network = 'none', code }) => {
      countFailure(1, route, network, code);
    },
    observeRefusal: (reason) => {
      countRefusal(1, reason);
    },
  };
}
