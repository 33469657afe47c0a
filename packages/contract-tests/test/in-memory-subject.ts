import type { InMemoryUpstream } from '@codeties/core/testing';
import { codeOfFault, type UpstreamFault, type UpstreamSubject } from '../src/index.js';

/** What the suites need of a network, of one that is in memory. It has no pages, so it fails at once where a second one should. */
export function inMemorySubject(upstream: InMemoryUpstream): UpstreamSubject {
  return {
    misbehave: (fault: UpstreamFault) => {
      if (fault === 'hang') upstream.fail('hang');
      else
        upstream.fail({
          code: codeOfFault[fault],
          retryAt: fault === 'rate-limited' ? new Date(Date.now() + 60_000) : undefined,
        });
    },
    requestCount: () => upstream.requestCount,
    hanging: () => upstream.hanging,
    close: () => undefined,
  };
}
