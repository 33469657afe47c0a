import type { UpstreamFault } from './upstream-fault.js';

/** What a suite needs of the network behind a port under test, whether it is real, faked or in memory. */
export interface UpstreamSubject {
  /** Every further request fails like this; where `page` is 2, only those for a list's second page do. */
  misbehave(fault: UpstreamFault, page?: 2): void | Promise<void>;
  /** The requests the network has received since the start of the test. */
  requestCount(): number | Promise<number>;
  /** Resolves once the network has received a request that it hangs on. */
  hanging(): Promise<void>;
  /** Frees everything. Called once after each test. */
  close(): void | Promise<void>;
}
