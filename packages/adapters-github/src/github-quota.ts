import { createHash } from 'node:crypto';
import { readWindow, type QuotaKey, type QuotaNews } from '@codeties/core';

/** What GitHub counts apart. */
export type GitHubResource = 'core' | 'graphql';

export interface GitHubQuotaKey extends QuotaKey {
  readonly resource: GitHubResource;
}

/** Under which requests without a token are counted. */
const ANONYMOUS = 'anonymous';

/** What a token is called where it must not be told; of none, how those are called who have none. */
export function credentialName(token: string | undefined): string {
  if (token === undefined) return ANONYMOUS;
  return `token ${createHash('sha256').update(token).digest('hex').slice(0, 8)}`;
}

/** What GitHub counts requests of the credential under. */
export function quotaKey(credential: string, resource: GitHubResource): GitHubQuotaKey {
  return { network: 'github', credential, resource };
}

/** Everything that a credential is paused for together. */
export function resourcesOf(credential: string): readonly GitHubResource[] {
  return credential === ANONYMOUS ? ['core'] : ['core', 'graphql'];
}

/** What an answer says of the quota that its request was taken from. */
export function readQuotaNews(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  { credential, resource }: GitHubQuotaKey,
): QuotaNews {
  // Credentials that GitHub does not take have no quota: it tells the one of the address.
  if (status === 401) return { isFree: true };
  const isFree = status === 304 && credential !== ANONYMOUS;
  if ((headers.get('x-ratelimit-resource') ?? resource) !== resource) return { isFree };
  return { isFree, ...readWindow((name) => headers.get(`x-ratelimit-${name}`)) };
}
