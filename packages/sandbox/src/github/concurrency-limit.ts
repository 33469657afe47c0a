import type { NetworkRequest } from '../http/answer.js';
import { createGauge } from '../http/gauge.js';
import { githubCaller } from './github-caller.js';

/** Holds each caller to so many requests at once. */
export interface ConcurrencyLimit {
  /** Notes that the request is under way; the function it returns notes that it no longer is. */
  enter(request: NetworkRequest): () => void;
  /** Whether too many of its caller's were under way when the request came. */
  isExceededBy(request: NetworkRequest): boolean;
}

/** A limit of `most` at once for each token, or each address that has none. */
export function createConcurrencyLimit(most: number): ConcurrencyLimit {
  const gauge = createGauge();
  const exceeding = new WeakSet<NetworkRequest>();
  return {
    enter: (request) => {
      const { key } = githubCaller(request);
      if (gauge.enter(key) > most) exceeding.add(request);
      return () => {
        gauge.leave(key);
      };
    },
    isExceededBy: (request) => exceeding.has(request),
  };
}
