import type { CodetiesError } from '../errors/codeties-error.js';

/**
 * What becomes of single requests to one network: whether one that failed is made again, and when the network is left alone for a
 * while because it keeps failing. Limits that the network tells of are a `QuotaLedger`'s.
 */
export interface RequestPolicy {
  /**
   * Makes a request, or fails without making it: `unavailable`, with the time to try again at, while the network is given a rest. Where it has to
   * wait before it is made, the signal ends the waiting.
   */
  attempt<Result>(request: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;

  /** When to make a request again whose tries have all failed, `tries` of them so far; absent where it is not made again. */
  nextTryAt(failure: CodetiesError, tries: number): Date | undefined;
}

/** Makes each request once, whatever became of those before. */
export const oneTry: RequestPolicy = {
  attempt: (request) => request(),
  nextTryAt: () => undefined,
};
