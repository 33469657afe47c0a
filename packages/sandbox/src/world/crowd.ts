import { numberedHandles } from './account-ids.js';
import type { CrowdSeed } from './developer-seed.js';
import { generateList, type LazyList } from './lazy-list.js';
import { isXUsername } from './handle-grammar.js';
import type { XAccount } from './world.js';

/** The accounts of one crowd, none of them in memory. */
export interface Crowd {
  readonly members: LazyList<XAccount>;
  member(username: string): XAccount | undefined;
  memberById(id: string): XAccount | undefined;
}

/** The crowd of accounts that follow `star`, and whom nobody follows. */
export function createCrowd(seed: CrowdSeed, star: XAccount): Crowd {
  const digits = String(seed.size).length;
  const handles = numberedHandles({ prefix: seed.prefix, digits, first: 1, last: seed.size });
  if (!isXUsername(handles.handle(seed.size))) throw new RangeError(`${handles.handle(seed.size)} is no X username`);
  const following = star.isSuspended ? [] : [star];
  const make = (number: number): XAccount => ({
    id: handles.xId(number),
    username: handles.handle(number),
    isProtected: false,
    isSuspended: false,
    following,
    followers: [],
    follows: (other) => other.id === star.id,
  });
  const makeIf = (number: number | undefined): XAccount | undefined =>
    number === undefined ? undefined : make(number);
  return {
    members: generateList(seed.size, (index) => make(index + 1)),
    member: (username) => makeIf(handles.numberInHandle(username)),
    memberById: (id) => makeIf(handles.numberInXId(id)),
  };
}
