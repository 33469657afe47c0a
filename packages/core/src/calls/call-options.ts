import type { Reading } from '../domain/reading.js';

/** Is told what a call reads, as it reads it: for bills, metrics, and the evidence of an answer. */
export type ReadingObserver = (reading: Reading) => void;

/**
 * What every call of a port takes last.
 *
 * A port's promise settles soon after `signal` aborts or `deadline` passes, whatever its network does, and
 * the work underneath stops with it. It then rejects with the code `aborted`, or with `timeout` where the
 * deadline passed or the signal's reason is a `TimeoutError` (as `AbortSignal.timeout` gives it).
 */
export interface CallOptions {
  /** Aborts when the caller has lost interest. */
  readonly signal?: AbortSignal | undefined;
  /** The instant, by the system's clock, by which the call has settled. */
  readonly deadline?: Date | undefined;
  /** Asks the network itself, whatever is known already. What it says may be kept for later calls. */
  readonly noCache?: boolean | undefined;
  /** Goes along with every request that the call makes (`X-Request-Id`), so that it can be followed through. */
  readonly requestId?: string | undefined;
  /** Hears of every reading, also of those made before a failure. It must not throw. */
  readonly onReading?: ReadingObserver | undefined;
}
