/** Somebody in the world of a suite. */
export interface SocialGraphMember {
  readonly follows: readonly string[];
  readonly isProtected?: boolean;
  /** Suspended accounts are not shown, neither by look-ups nor in lists. */
  readonly isSuspended?: boolean;
}

/** The accounts of a world by handle. */
export type SocialGraphWorld = Readonly<Record<string, SocialGraphMember>>;

const range = (length: number, name: string): string[] => Array.from({ length }, (_, index) => `${name}${index}`);

/**
 * The world of the SocialGraph suite. `busy` and `last` follow each other, and both have lists of two pages, so that
 * either way of reading it turns one; `busy2` and `last2` do likewise, and the budget is for one of the pairs; `star1` and `star2` have more in every list than the suite's budget buys.
 */
export const socialGraphWorld: SocialGraphWorld = {
  ...Object.fromEntries(range(250, 'fan').map((fan) => [fan, { follows: [] }])),
  ...Object.fromEntries(range(1_200, 'crowd').map((name) => [name, { follows: ['busy', 'last', 'busy2', 'last2'] }])),
  ...Object.fromEntries(range(3_000, 'mass').map((name) => [name, { follows: ['star1', 'star2'] }])),
  busy: { follows: [...range(1_200, 'crowd'), 'last'] },
  last: { follows: [...range(1_200, 'crowd'), 'busy'] },
  busy2: { follows: [...range(1_200, 'crowd'), 'last2'] },
  last2: { follows: [...range(1_200, 'crowd'), 'busy2'] },
  star1: { follows: [...range(3_000, 'mass'), 'star2', 'ada'] },
  star2: { follows: [...range(3_000, 'mass'), 'star1'] },
  ada: { follows: ['grace', 'shy', 'star1'] },
  grace: { follows: ['ada'] },
  zoe: { follows: ['ada'] },
  loner: { follows: [] },
  shy: { follows: ['ada', 'timid'], isProtected: true },
  timid: { follows: ['shy'], isProtected: true },
  banned: { follows: [], isSuspended: true },
};
