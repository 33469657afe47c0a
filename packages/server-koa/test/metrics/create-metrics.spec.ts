import { expect } from 'chai';
import { PerformanceObserver } from 'node:perf_hooks';
import { mock } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { createMetrics, type Metrics } from '../../src/index.js';

const reading = { network: 'github', readAt: new Date(0), fromCache: false, requests: 2, rows: 0 } as const;

/** The value of a line, or undefined where there is no such line. */
async function valueOf(metrics: Metrics, name: string): Promise<number | undefined> {
  const line = (await metrics.expose()).split('\n').find((each) => each.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

describe('createMetrics', () => {
  it('counts for each app what it answers', async () => {
    const [one, other] = [createMetrics(), createMetrics()];
    one.observeRequest({ route: 'realtime', status: 200, seconds: 0.1 });
    const counted = 'codeties_http_requests_total{route="realtime",status="200"}';
    expect(await valueOf(one, counted)).to.equal(1);
    expect(await valueOf(other, counted)).to.equal(undefined);
  });

  it('counts on from one reading to the next', async () => {
    const metrics = createMetrics();
    for (const total of [1, 2, 3]) {
      metrics.observeRequest({ route: 'realtime', status: 200, seconds: 0.1, client: 'shop' });
      expect(await valueOf(metrics, 'codeties_client_requests_total{client="shop"}')).to.equal(total);
    }
  });

  it('knows how many requests have no answer yet', async () => {
    const metrics = createMetrics();
    metrics.observeArrival();
    metrics.observeArrival();
    metrics.observeRequest({ route: 'realtime', status: 200, seconds: 0.1 });
    expect(await valueOf(metrics, 'codeties_http_requests_in_flight')).to.equal(1);
  });

  it('counts connections that were refused, by why they were', async () => {
    const metrics = createMetrics();
    metrics.observeRefusal('too_many');
    metrics.observeRefusal('too_many');
    metrics.observeRefusal('late');
    expect(await valueOf(metrics, 'codeties_refused_connections_total{reason="too_many"}')).to.equal(2);
    expect(await valueOf(metrics, 'codeties_refused_connections_total{reason="late"}')).to.equal(1);
  });

  it('counts what is read by network and route, and where it came from', async () => {
    const metrics = createMetrics();
    metrics.observeReading(reading, 'realtime');
    metrics.observeReading({ ...reading, network: 'twitter', rows: 7 }, 'group');
    metrics.observeReading({ ...reading, requests: 0 }, 'group');
    metrics.observeReading({ ...reading, requests: 0, fromCache: true }, 'group');
    const expected = {
      'codeties_upstream_requests_total{network="github",route="realtime"}': 2,
      'codeties_upstream_requests_total{network="twitter",route="group"}': 2,
      'codeties_upstream_requests_total{network="github",route="group"}': undefined,
      'codeties_upstream_rows_total{network="twitter",route="group"}': 7,
      'codeties_cache_readings_total{network="github",result="miss"}': 1,
      'codeties_cache_readings_total{network="github",result="shared"}': 1,
      'codeties_cache_readings_total{network="github",result="hit"}': 1,
    };
    for (const [name, value] of Object.entries(expected)) expect(await valueOf(metrics, name), name).to.equal(value);
  });

  it('counts failures by what failed and how', async () => {
    const metrics = createMetrics();
    metrics.observeFailure({ route: 'realtime', network: 'twitter', code: 'timeout' });
    metrics.observeFailure({ route: 'realtime', code: 'store_unavailable' });
    metrics.observeUpstream({ network: 'twitter', seconds: 0.2, code: 'timeout' });
    metrics.observeUpstream({ network: 'twitter', seconds: 0.2 });
    const expected = {
      'codeties_failures_total{route="realtime",network="twitter",code="timeout"}': 1,
      'codeties_failures_total{route="realtime",network="none",code="store_unavailable"}': 1,
      'codeties_upstream_failures_total{network="twitter",code="timeout"}': 1,
      'codeties_upstream_request_duration_seconds_count{network="twitter"}': 2,
    };
    for (const [name, value] of Object.entries(expected)) expect(await valueOf(metrics, name), name).to.equal(value);
  });

  it('says which network is left alone, and how much is kept at once', async () => {
    const metrics = createMetrics();
    metrics.observeRest('twitter', true);
    metrics.observeRest('github', true);
    metrics.observeRest('github', false);
    metrics.observeCommit(3);
    const expected = {
      'codeties_upstream_resting{network="twitter"}': 1,
      'codeties_upstream_resting{network="github"}': 0,
      'codeties_register_commit_records_bucket{le="2"}': 0,
      'codeties_register_commit_records_bucket{le="5"}': 1,
      codeties_register_commit_records_sum: 3,
    };
    for (const [name, value] of Object.entries(expected)) expect(await valueOf(metrics, name), name).to.equal(value);
  });

  it('shows for how long the event loop was held up', async () => {
    const metrics = createMetrics();
    const lag = async (): Promise<number> => (await valueOf(metrics, 'codeties_event_loop_lag_seconds_sum')) ?? NaN;
    const before = await lag();
    const end = performance.now() + 200;
    while (performance.now() < end);
    while ((await lag()) - before < 0.15) await turn();
  });

  it('observes the process once, and shows it with each app', async () => {
    const metrics = [createMetrics()];
    const observe = mock.method(PerformanceObserver.prototype, 'observe');
    try {
      for (let more = 0; more < 3; more += 1) metrics.push(createMetrics());
      expect(observe.mock.callCount()).to.equal(0);
    } finally {
      observe.mock.restore();
    }
    for (const each of metrics) expect(await each.expose()).to.match(/^process_resident_memory_bytes \d+$/m);
  });
});
