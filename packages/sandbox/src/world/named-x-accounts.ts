import { xIdOf } from './account-ids.js';
import { createCrowd, type Crowd } from './crowd.js';
import type { CrowdSeed, DeveloperSeed } from './developer-seed.js';
import { isXUsername } from './handle-grammar.js';
import { concatenateLists, type LazyList } from './lazy-list.js';
import type { World, XAccount } from './world.js';

interface Entry {
  readonly account: XAccount;
  readonly following: XAccount[];
  readonly followers: XAccount[];
  readonly crowds: Crowd[];
}

function createEntry(seed: DeveloperSeed): Entry {
  const following: XAccount[] = [];
  const followers: XAccount[] = [];
  const crowds: Crowd[] = [];
  const account: XAccount = {
    id: xIdOf(seed.login),
    username: seed.login,
    isProtected: seed.isProtected ?? false,
    isSuspended: seed.isSuspended ?? false,
    following,
    // The crowd comes first, so that whoever scans the followers for a named account finds it last.
    get followers() {
      return crowds.reduceRight<LazyList<XAccount>>((rest, crowd) => concatenateLists(crowd.members, rest), followers);
    },
    follows: (other) => following.some((followed) => followed.id === other.id),
  };
  return { account, following, followers, crowds };
}

/** The X side of a world of named developers and the crowds that follow them. */
export function createNamedXAccounts(
  developers: readonly DeveloperSeed[],
  crowdSeeds: readonly CrowdSeed[],
): Pick<World, 'xAccount' | 'xAccountById'> {
  const entries = new Map<string, Entry>();
  const entriesById = new Map<string, Entry>();
  for (const seed of developers) {
    if (!isXUsername(seed.login)) throw new RangeError(`${seed.login} is no X username: give it networks: ['github']`);
    const entry = createEntry(seed);
    entries.set(seed.login.toLowerCase(), entry);
    entriesById.set(entry.account.id, entry);
  }
  const find = (login: string, follower: string): Entry => {
    const entry = entries.get(login.toLowerCase());
    if (entry === undefined) throw new RangeError(`${follower} follows ${login}, who has no X account in this world`);
    return entry;
  };
  for (const { login, follows = [] } of developers) {
    const follower = find(login, login);
    for (const followedLogin of new Set(follows.map((name) => name.toLowerCase()))) {
      const followed = find(followedLogin, login);
      if (follower.account.isSuspended || followed.account.isSuspended) continue;
      follower.following.push(followed.account);
      followed.followers.push(follower.account);
    }
  }
  const crowds = crowdSeeds.map((seed) => {
    const star = find(seed.follows, seed.prefix);
    const crowd = createCrowd(seed, star.account);
    star.crowds.push(crowd);
    return crowd;
  });
  const firstOf = (look: (crowd: Crowd) => XAccount | undefined): XAccount | undefined => {
    for (const crowd of crowds) {
      const member = look(crowd);
      if (member !== undefined) return member;
    }
    return undefined;
  };
  return {
    xAccount: (name) => entries.get(name.toLowerCase())?.account ?? firstOf((crowd) => crowd.member(name)),
    xAccountById: (id) => entriesById.get(id)?.account ?? firstOf((crowd) => crowd.memberById(id)),
  };
}
