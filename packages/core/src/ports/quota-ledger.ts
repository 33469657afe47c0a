import type { NetworkName } from '../domain/network-name.js';

/** What a network counts requests by. */
export interface QuotaKey {
  readonly network: NetworkName;
  /** Whose requests, in a form that gives no secret away. */
  readonly credential: string;
  /** What is asked for, where the network counts that apart. */
  readonly resource: string;
}

/** That nothing may be asked for a while. */
export interface QuotaPause {
  readonly until: Date;
  readonly code: 'rate_limited' | 'usage_capped';
  /** Whether the quota only waits for a request that is finding out whether its last pause is over. */
  readonly isProbed?: boolean | undefined;
}

/** Where a quota stands, as far as its network has said. */
export interface Quota extends QuotaKey {
  readonly limit?: number | undefined;
  /** Requests that the window still takes. */
  readonly remaining?: number | undefined;
  /** When the window ends. */
  readonly resetAt?: Date | undefined;
  readonly pause?: QuotaPause | undefined;
}

/** What an answer says of the quota that its request was taken from. */
export interface QuotaNews {
  readonly limit?: number | undefined;
  readonly remaining?: number | undefined;
  readonly resetAt?: Date | undefined;
  /** Whether the network did not count the request, or never got it. */
  readonly isFree?: boolean | undefined;
  readonly pause?: QuotaPause | undefined;
}

/**
 * One account of what each credential may still ask, shared by everything that asks with it. It never rejects: one that
 * cannot be reached counts for its own process meanwhile.
 */
export interface QuotaLedger {
  /** Takes one request out of a quota. Absent: it may go; otherwise it must not, and nothing was taken. A quota that nobody has heard of is open. */
  take(key: QuotaKey): Promise<QuotaPause | undefined>;

  /** Notes what the network said of a quota. Every request that was taken is noted once, whatever became of it. */
  note(key: QuotaKey, news: QuotaNews): Promise<void>;

  /**
   * Where every quota stands that was taken from, in the order of their networks, credentials and resources. Those are left out
   * whose window and pause are over.
   */
  quotas(): Promise<readonly Quota[]>;
}
