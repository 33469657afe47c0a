import type { CodeHost, ConnectionPorts, GistHost, QuotaLedger, RepositoryStore } from '@codeties/core';

/** Where people keep their code. */
export interface CodeHosts {
  readonly github: CodeHost;
  readonly bitbucket: CodeHost;
}

/** Everything that the API asks, and what it keeps answers in. */
export interface AppPorts extends ConnectionPorts {
  readonly codeHosts: CodeHosts;
  readonly gistHost: GistHost;
  /** Keeps repositories of GitHub. */
  readonly repositoryStore: RepositoryStore;
  /** What the networks still allow, where that is known; shown at `/upstreams`. */
  readonly quotas?: QuotaLedger | undefined;
}
