import type { ErrorCode } from '@codeties/core';

/** The ways in which a network fails that a suite asks its harness to bring about. */
export type UpstreamFault =
  /** 401. */
  | 'unauthorized'
  /** 402: the plan's credits are used up. */
  | 'payment-required'
  /** 403 that is about credentials or plan, not about a limit. */
  | 'forbidden'
  /** 404 that does not come from the network itself: a page of HTML, as a wrong base URL gives. */
  | 'not-found'
  /** 429, with the headers that tell when it passes. */
  | 'rate-limited'
  /** 429, without any of them. */
  | 'rate-limited-bare'
  /** 429 for a cap that does not pass with the window. */
  | 'usage-capped'
  /** 500. */
  | 'server-error'
  /** 503. */
  | 'unavailable'
  /** 200 with something that is not JSON. */
  | 'not-json'
  /** 200 with JSON that ends in the middle. */
  | 'cut-json'
  /** 200 with JSON of another shape. */
  | 'wrong-shape'
  /** The connection breaks before the answer. */
  | 'reset'
  /** The request is taken and never answered. */
  | 'hang';

/** A fault that the network itself tells; of a hanging one, the caller's deadline or abort does. */
export type ToldFault = Exclude<UpstreamFault, 'hang'>;

/**
 * Something that may be impossible where there is no network behind a port: a fault that is told, or any fault of a list's further pages.
 * Whatever there is may hang.
 */
export type ImpossibleFault = ToldFault | 'later-page';

/** What every network does now and then. */
export const commonFaults: readonly ToldFault[] = [
  'unauthorized',
  'forbidden',
  'not-found',
  'rate-limited',
  'rate-limited-bare',
  'server-error',
  'unavailable',
  'not-json',
  'cut-json',
  'wrong-shape',
  'reset',
];

/** What a caller must be told of each fault. */
export const codeOfFault: Readonly<Record<ToldFault, ErrorCode>> = {
  unauthorized: 'refused',
  'payment-required': 'refused',
  forbidden: 'refused',
  'not-found': 'unavailable',
  'rate-limited': 'rate_limited',
  'rate-limited-bare': 'rate_limited',
  'usage-capped': 'usage_capped',
  'server-error': 'unavailable',
  unavailable: 'unavailable',
  'not-json': 'invalid_response',
  'cut-json': 'invalid_response',
  'wrong-shape': 'invalid_response',
  reset: 'unavailable',
};
