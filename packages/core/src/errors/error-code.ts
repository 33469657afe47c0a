/** Everything that can go wrong, as a closed set: whoever maps it to statuses or exit codes is told by the compiler of a new one. */
export type ErrorCode =
  /** The caller's input cannot be used. */
  | 'invalid_input'
  /** A network's rate limit is reached; it passes at `retryAt`. */
  | 'rate_limited'
  /** A network's usage cap is reached; it does not pass with the rate limit's window. */
  | 'usage_capped'
  /** A network refuses the configured credentials or plan. */
  | 'refused'
  /** A network cannot be reached, or fails. */
  | 'unavailable'
  /** A network answers something that makes no sense. */
  | 'invalid_response'
  /** A network did not answer within the deadline. */
  | 'timeout'
  /** The caller lost interest. */
  | 'aborted'
  /** The store of answers cannot be read or written. */
  | 'store_unavailable'
  /** A defect of our own. */
  | 'internal';
