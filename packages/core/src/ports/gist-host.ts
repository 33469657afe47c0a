import type { CallOptions } from '../calls/call-options.js';
import type { Handle } from '../domain/handle.js';
import type { NetworkName } from '../domain/network-name.js';

export interface GistPageRequest {
  readonly handle: Handle;
  /** From 1. */
  readonly page: number;
  /** 1 to 100. */
  readonly perPage: number;
}

/** A page of somebody's public gists. */
export interface GistPage {
  /** As the host gives them, unread. */
  readonly gists: readonly unknown[];
  /** The numbers of the pages around it, as far as there are any. */
  readonly pages: Readonly<Partial<Record<'first' | 'prev' | 'next' | 'last', number>>>;
}

/** A code host that has gists too. */
export interface GistHost {
  readonly network: NetworkName;

  /**
   * A page of somebody's public gists: empty behind the last one. Absent for a handle that does not exist; for one the host's
   * grammar cannot hold the host is not asked.
   *
   * @throws CodetiesError `rate_limited`, `refused`, `unavailable`, `invalid_response`, `timeout` or `aborted`.
   */
  gistsOf(request: GistPageRequest, call?: CallOptions): Promise<GistPage | undefined>;
}
