import type { Answer, NetworkRequest } from '../http/answer.js';

/** What a fault has to work with. */
export interface FaultContext {
  readonly request: NetworkRequest;
  /** When the limit ends that the fault tells of. */
  readonly retryAfterSeconds: number;
  /** The same in seconds since 1970. */
  readonly reset: number;
  /** The same as a header, for what says it only where it was told when. */
  readonly retryAfter: Readonly<Record<string, string>>;
  /** What would be answered without the fault, asked only where it is needed. */
  readonly honest: () => Answer;
}
