import type { Handle } from './handle.js';

/** Somebody's account in a social graph, with what is needed to tell the price of their lists before buying one. */
export interface Account {
  readonly handle: Handle;
  /** The network's own id, which its lists are asked and compared by. */
  readonly id: string;
  /** Whether the account hides its lists from us, as far as the network said so when it was looked up. */
  readonly isProtected: boolean;
  readonly followingCount: number;
  readonly followersCount: number;
}
