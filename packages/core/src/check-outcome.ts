import type { Connection } from './domain/connection.js';
import type { Developer } from './domain/developer.js';
import type { Evidence } from './domain/evidence.js';
import type { MissingAccount } from './domain/missing-account.js';

/** What became of the question whether two developers are connected. Failures are thrown; these are answers. */
export type CheckOutcome =
  /** It was answered, and the answer is in the register. */
  | { readonly kind: 'decided'; readonly connection: Connection; readonly evidence: Evidence }
  /** Some of the handles do not exist: first developer first, and for each the directory before the graph. */
  | { readonly kind: 'missing'; readonly missing: readonly MissingAccount[] }
  /** What the networks let us read does not decide it. Nothing was recorded. */
  | {
      readonly kind: 'undecided';
      readonly developers: readonly [Developer, Developer];
      readonly evidence: Evidence;
    };
