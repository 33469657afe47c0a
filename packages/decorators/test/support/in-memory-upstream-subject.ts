import { codeOfFault, type UpstreamSubject } from '@codeties/contract-tests';
import type { InMemoryUpstream } from '@codeties/core/testing';

/** What the suites need of a network, of one that is in memory. */
export function inMemoryUpstreamSubject(upstream: InMemoryUpstream): UpstreamSubject {
  return {
    misbehave: (fault) => {
      if (fault === 'hang') upstream.fail('hang');
      else {
        const retryAt = fault === 'rate-limited' ? new Date(Date.now() + 60_000) : undefined;
        upstream.fail({ code: codeOfFault[fault], retryAt });
      }
    },
    requestCount: () => upstream.requestCount,
    hanging: () => upstream.hanging,
    close: () => undefined,
  };
}
