import { NETWORK_NAMES, type NetworkName, type Price, type Quota } from '@codeties/core';
import type { QuotaAnswer, UpstreamAnswer, UpstreamsAnswer } from '../schemas/upstreams-schema.js';
import { wireTime } from './wire-time.js';

/** What the networks were asked, and what that cost. */
export interface UpstreamSpending {
  /** Since when it is counted. */
  readonly since: Date;
  readonly of: (network: NetworkName) => Price & { readonly dollars: number };
}

/** What each network still allows, and what was spent of it: of those Codeties knows, and then of others that have quotas. */
export function wireUpstreams(quotas: readonly Quota[], spending: UpstreamSpending): UpstreamsAnswer {
  const networks = new Set<NetworkName>([...NETWORK_NAMES, ...quotas.map(({ network }) => network)]);
  const answers = [...networks].map((network): [string, UpstreamAnswer] => {
    const own = quotas.filter((quota) => quota.network === network);
    const { requests, rows, dollars } = spending.of(network);
    return [network, { quotas: own.map(wireQuota), spent: { requests, rows, dollars } }];
  });
  return { since: wireTime(spending.since), networks: Object.fromEntries(answers) };
}

function wireQuota({ credential, resource, limit, remaining, resetAt, pause }: Quota): QuotaAnswer {
  return {
    credential,
    resource,
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(resetAt && { reset: wireTime(resetAt) }),
    ...(pause && { paused_until: wireTime(pause.until) }),
  };
}
