import { NETWORK_NAMES, type Quota } from '@codeties/core';
import type { QuotaAnswer, UpstreamAnswer, UpstreamsAnswer } from '../schemas/upstreams-schema.js';
import type { Spending } from '../spending/create-spending.js';
import { wireTime } from './wire-time.js';

/** What each network still allows, and what was spent of it. */
export function presentUpstreams(quotas: readonly Quota[], spending: Spending): string {
  const networks = NETWORK_NAMES.map((network): [string, UpstreamAnswer] => {
    const own = quotas.filter((quota) => quota.network === network);
    return [network, { quotas: own.map(wireQuota), spent: spending.of(network) }];
  });
  const answer: UpstreamsAnswer = { since: wireTime(spending.since), networks: Object.fromEntries(networks) };
  return JSON.stringify(answer);
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
