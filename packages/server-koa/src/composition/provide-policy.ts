import type { NetworkName, RequestPolicy } from '@codeties/core';
import { createRequestPolicy } from '@codeties/resilience';
import type { DependencyContainer } from 'tsyringe';
import * as tokens from './tokens.js';

/** What becomes of failed requests to a network, all of which go by one policy: it is made once for each. */
export function providePolicy(from: DependencyContainer, network: NetworkName): RequestPolicy {
  const logger = from.resolve(tokens.LOGGER);
  const metrics = from.resolve(tokens.METRICS);
  return createRequestPolicy({
    network,
    onRest: ({ until }) => {
      metrics.observeRest(network, true);
      logger.warn({ network, until: until.toISOString() }, 'a network keeps failing and is left alone for a while');
    },
    onRecovered: () => {
      metrics.observeRest(network, false);
      logger.info({ network }, 'a network answers again');
    },
  });
}
