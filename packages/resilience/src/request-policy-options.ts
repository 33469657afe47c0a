import { clockSchema, networkNameSchema, parseOptions, type Clock, type NetworkName } from '@codeties/core';
import { z } from 'zod';

/** A network that keeps failing, and when it is asked again. */
export interface NetworkRest {
  readonly network: NetworkName;
  readonly until: Date;
}

/** A network that answers again. */
export interface NetworkRecovery {
  readonly network: NetworkName;
}

/** How patient to be with a network. */
export interface RequestPolicyOptions {
  readonly network: NetworkName;
  /** How often a request is made at most, the first time included: 3 where it is absent. */
  readonly mostTries?: number | undefined;
  /** About how long the first wait between two tries is, half of it at least; each further one is about twice as long. 100 where it is absent. */
  readonly firstBackoffMs?: number | undefined;
  /** How long such a wait is at most: 2,000 where it is absent. */
  readonly longestBackoffMs?: number | undefined;
  /** How far off a time may be that is waited for, the network's own or the end of a rest: 30,000 where it is absent. */
  readonly longestWaitMs?: number | undefined;
  /** Failures, those at the same time counted once, without an answer between them after which the network is given a rest: 10 where it is absent. */
  readonly failuresInARow?: number | undefined;
  /** Failures of requests that were begun less than so long after that of the last one counted are counted with it: 100 where it is absent. */
  readonly shortestRoundMs?: number | undefined;
  /** How long the first rest is; each further one is twice as long, until the network answers. 5,000 where it is absent. */
  readonly firstRestMs?: number | undefined;
  /** How long a rest is at most: 60,000 where it is absent. */
  readonly longestRestMs?: number | undefined;
  /** How long a request must have had that ends at its deadline, for that to be the network's failure: 1,000 where it is absent. */
  readonly hangsAfterMs?: number | undefined;
  /** How long others wait for the request that finds out whether the network answers again: 2,000 where it is absent. */
  readonly longestProbeMs?: number | undefined;
  /** Hears of each rest as it begins. It must not throw. */
  readonly onRest?: ((rest: NetworkRest) => void) | undefined;
  /** Hears of the first answer after rests. It must not throw. */
  readonly onRecovered?: ((recovery: NetworkRecovery) => void) | undefined;
  /** The system's where it is absent. */
  readonly clock?: Clock | undefined;
}

export interface ResolvedRequestPolicyOptions {
  readonly network: NetworkName;
  readonly mostTries: number;
  readonly firstBackoffMs: number;
  readonly longestBackoffMs: number;
  readonly longestWaitMs: number;
  readonly failuresInARow: number;
  readonly shortestRoundMs: number;
  readonly firstRestMs: number;
  readonly longestRestMs: number;
  readonly hangsAfterMs: number;
  readonly longestProbeMs: number;
  readonly onRest: (rest: NetworkRest) => void;
  readonly onRecovered: (recovery: NetworkRecovery) => void;
  readonly clock: Clock;
}

const count = z.int().min(1);
const milliseconds = z.int().min(0);

const schema = z.strictObject({
  network: networkNameSchema,
  mostTries: count.default(3),
  firstBackoffMs: milliseconds.default(100),
  longestBackoffMs: milliseconds.default(2_000),
  longestWaitMs: milliseconds.default(30_000),
  failuresInARow: count.default(10),
  shortestRoundMs: milliseconds.default(100),
  firstRestMs: milliseconds.default(5_000),
  longestRestMs: milliseconds.default(60_000),
  hangsAfterMs: milliseconds.default(1_000),
  longestProbeMs: milliseconds.default(2_000),
  onRest: z.custom<(rest: NetworkRest) => void>(isFunction, 'must be a function').default(() => ignore),
  onRecovered: z.custom<(recovery: NetworkRecovery) => void>(isFunction, 'must be a function').default(() => ignore),
  clock: clockSchema,
});

/** Fills in what is absent. @throws CodetiesError `invalid_input`. */
export function resolveRequestPolicyOptions(options: RequestPolicyOptions): ResolvedRequestPolicyOptions {
  return parseOptions(schema, options);
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function ignore(): void {
  // Nobody wants to know.
}
