import type { CodeHosts } from '@codeties/composition';
import type { ConnectionPorts, GistHost, QuotaLedger, RepositoryStore } from '@codeties/core';

/** Everything that the API asks, and what it keeps answers in. */
export interface AppPorts extends ConnectionPorts {
  readonly codeHosts: CodeHosts;
  readonly gistHost: GistHost;
  /** Keeps repositories of GitHub. */
  readonly repositoryStore: RepositoryStore;
  /** What the networks still allow, where that is known; shown at `/upstreams`. */
  readonly quotas?: QuotaLedger | undefined;
}
