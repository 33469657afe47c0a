import type { CodeHost, ConnectionPorts, GistHost, QuotaLedger, RepositoryStore } from '@codeties/core';

/** Where people keep their code. */
export interface CodeHosts {
  readonly github: CodeHost;
  readonly bitbucket: CodeHost;
}

/** The networks as they are asked. */
export interface Networks extends Pick<ConnectionPorts, 'directory' | 'graph'> {
  readonly codeHosts: CodeHosts;
  readonly gistHost: GistHost;
}

/** What answers are kept in. */
export interface Stores extends Pick<ConnectionPorts, 'register'> {
  /** Keeps repositories of GitHub. */
  readonly repositoryStore: RepositoryStore;
}

/** Everything that can be asked, and what answers are kept in. */
export interface ComposedPorts extends Networks, Stores {
  /** What the networks still allow, where that is known. */
  readonly quotas: QuotaLedger;
}
