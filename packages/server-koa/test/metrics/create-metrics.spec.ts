import { expect } from 'chai';
import { mock } from 'node:test';
import { PerformanceObserver } from 'node:perf_hooks';
import { createMetrics } from '../../src/index.js';

describe('createMetrics', () => {
  it('counts for each app what it answers', async () => {
    const [one, other] = [createMetrics(), createMetrics()];
    one.observeRequest({ route: 'realtime', status: 200, seconds: 0.1 });
    const counted = 'codeties_http_requests_total{route="realtime",status="200"} 1';
    expect(await one.expose()).to.include(counted);
    expect(await other.expose()).not.to.include(counted);
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
