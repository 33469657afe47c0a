import type { NetworkName } from '../network-name.js';

/** Everything that a fake network can be made to do wrong; the README says what each looks like. */
export const faultKinds = [
  'unauthorized',
  'payment-required',
  'forbidden',
  'not-found',
  'gone',
  'rate-limited',
  'rate-limited-403',
  'rate-limited-200',
  'secondary-limit',
  'rate-limited-bare',
  'usage-capped',
  'server-error',
  'bad-gateway',
  'unavailable',
  'gateway-timeout',
  'not-json',
  'cut-json',
  'wrong-shape',
  'empty-body',
  'hang',
  'reset',
  'reset-in-body',
  'drip',
  'slow-headers',
  'huge-body',
  'redirect-loop',
  'redirect-away',
  'repeated-page',
  'endless-pages',
] as const;

/** One way of going wrong. */
export type FaultKind = (typeof faultKinds)[number];

/** What is to go wrong, and for which requests. */
export interface Fault {
  readonly network: NetworkName;
  readonly kind: FaultKind;
  /** Only requests whose path and query contain this, as they come over the wire. Default: all. */
  readonly path?: string | undefined;
  /** Only requests for this page of a list, the first being 1. Default: all. */
  readonly page?: number | undefined;
  /** How often it happens before it is over. Default: until it is cleared. */
  readonly times?: number | undefined;
  /** How far ahead the end of a limit is that the fault tells of, in seconds. Default: 60; `unavailable` tells of none then. */
  readonly retryAfterSeconds?: number | undefined;
}
