import type { MutualFollow } from '../domain/follow.js';
import type { PairKey } from '../domain/pair.js';
import type { FollowMemory } from '../ports/follow-memory.js';
import type { CallOptions } from './call-options.js';

/** What a call of a social graph takes beside what every call takes. */
export interface GraphCallOptions extends CallOptions {
  /** What is known already, and learns what the call reads. Its facts hold for the call, also where that has `noCache`. */
  readonly memory?: FollowMemory | undefined;
  /** Hears of each pair as soon as it is answered, once. It must not throw. */
  readonly onAnswer?: ((key: PairKey, follow: MutualFollow) => void) | undefined;
}
