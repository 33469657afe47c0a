import { composePorts, describeCauses, type ComposedPorts } from '@codeties/composition';
import type { NetworkName, RequestPolicy } from '@codeties/core';
import type { DependencyContainer } from 'tsyringe';
import { notingFailures } from '../lifecycle/noting-failures.js';
import { observedPolicy } from '../metrics/observed-policy.js';
import { tracedPolicy } from '../tracing/traced-policy.js';
import * as tokens from './tokens.js';

/** Everything that is asked, seen by whoever counts, follows and logs it; and writes, whose failures the readiness hears of. */
export function providePorts(from: DependencyContainer): ComposedPorts {
  const logger = from.resolve(tokens.LOGGER);
  const metrics = from.resolve(tokens.METRICS);
  const readiness = from.resolve(tokens.READINESS);
  const ports = composePorts({
    settings: from.resolve(tokens.SETTINGS),
    upstreams: from.resolve(tokens.UPSTREAMS),
    database: from.resolve(tokens.DATABASE),
    onWork: from.resolve(tokens.WORK).add,
    aroundPolicy: (policy, network) => seenPolicy(from, policy, network),
    onRest: ({ network, until }) => {
      metrics.observeRest(network, true);
      logger.warn({ network, until: until.toISOString() }, 'a network keeps failing and is left alone for a while');
    },
    onRecovered: ({ network }) => {
      metrics.observeRest(network, false);
      logger.info({ network }, 'a network answers again');
    },
    onFailure: (failure) => {
      readiness.suspect();
      logger.warn({ code: failure.code, causes: describeCauses(failure) }, 'something goes without the database');
    },
    onCommit: (records) => {
      metrics.observeCommit(records);
    },
  });
  const { register, repositoryStore } = ports;
  return {
    ...ports,
    register: { ...register, record: notingFailures(readiness, (...inputs) => register.record(...inputs)) },
    repositoryStore: {
      ...repositoryStore,
      save: notingFailures(readiness, (...inputs) => repositoryStore.save(...inputs)),
    },
  };
}

function seenPolicy(from: DependencyContainer, policy: RequestPolicy, network: NetworkName): RequestPolicy {
  const observed = observedPolicy(policy, { network, metrics: from.resolve(tokens.METRICS) });
  const tracing = from.resolve(tokens.TRACING);
  return tracing === undefined ? observed : tracedPolicy(observed, { network, tracing });
}
