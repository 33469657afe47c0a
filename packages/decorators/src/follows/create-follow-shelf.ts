import { mergeFollowLists, type FollowListKind, type KnownFollowList } from '@codeties/core';
import { z } from 'zod';
import type { ParsedCacheOptions } from '../facts/cache-options.js';
import { createFactShelf, type FactParts, type FactShelfOptions } from '../facts/create-fact-shelf.js';
import type { FactShelf } from '../facts/fact-shelf.js';

/** Follow lists, by `followListKey`, as far as they are known. */
export type FollowShelf = FactShelf<KnownFollowList>;

export function followListKey(ownerId: string, kind: FollowListKind): string {
  return `${kind}/${ownerId}`;
}

export type FollowShelfOptions = Pick<
  FactShelfOptions<KnownFollowList>,
  'name' | 'ttlMs' | 'maxEntries' | 'clock' | 'secondLevel' | 'onFailure'
> &
  Pick<ParsedCacheOptions, 'maxMembers'>;

export function createFollowShelf({ maxMembers, ...options }: FollowShelfOptions): FollowShelf {
  return createFactShelf<KnownFollowList>({ ...options, schema, maxSize: maxMembers, sizeOf: countMembers, parts });
}

function countMembers({ present, absent }: KnownFollowList): number {
  return present.length + absent.length;
}

const parts: FactParts<KnownFollowList> = {
  isWhole: ({ progress }) => progress === 'complete',
  // The one that was read further is taken for what was learned last: reading goes on from there.
  merge: ({ value: one }, { value: other }) => {
    const isOneFurther = countMembers(one) > countMembers(other);
    const value = isOneFurther ? mergeFollowLists(other, one) : mergeFollowLists(one, other);
    return { value, readAt: value.readAt };
  },
};

const schema = z.object({
  present: z.array(z.string()),
  absent: z.array(z.string()),
  progress: z.union([z.enum(['unread', 'complete']), z.object({ next: z.string() })]),
  readAt: z.iso.datetime().transform((time) => new Date(time)),
});
