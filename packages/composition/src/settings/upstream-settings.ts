import type { Upstreams } from './upstreams.js';

/** What is set of the networks and of where answers are kept, checked and with its defaults filled in. */
export interface UpstreamSettings {
  readonly databaseUrl: string;
  /** The networks to ask, or the bundled sandbox. */
  readonly upstream: 'sandbox' | Upstreams;
  /** Rows of follow lists that one answer may buy. */
  readonly twitterRowBudget: number;
  /** 0 turns caching off. */
  readonly cacheTtlSeconds: number;
  /** For one whole answer, retries included: whoever asks makes a deadline of it. */
  readonly upstreamTimeoutMs: number;
  /** What is allowed and yet worth a line to whoever set it. */
  readonly warnings: readonly string[];
}
