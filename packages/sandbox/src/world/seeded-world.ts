import { numberedHandles } from './account-ids.js';
import { createFollowGraph, type FollowGraph } from './follow-graph.js';
import { generateList, type LazyList } from './lazy-list.js';
import { createRandom } from './random.js';
import { seededFollows, seededOrganisations } from './seeded-choices.js';
import type { GitHubAccount, World, XAccount } from './world.js';

/** How a generated world is to be. */
export interface SeededWorldOptions {
  /** The same seed and numbers give the same world, everywhere and always. */
  readonly seed: number;
  /** How many developers, `seeded00000` on; at most 500,000. */
  readonly developers: number;
  /** How many organisations they spread over. Default: one for every 20 developers, and at least 3. */
  readonly organisations?: number;
  /** How many public organisations a developer has on average. Default: 2. */
  readonly averageOrganisations?: number;
  /** How many accounts a developer follows on X on average, roughly. Default: 20. */
  readonly averageFollows?: number;
  /** Which part of the X accounts is protected, from 0 to 1. Default: 0. */
  readonly protectedShare?: number;
}

const MOST_DEVELOPERS = 500_000;
const GITHUB_DEVELOPER_IDS = 1_000_000_000;
const GITHUB_ORGANISATION_IDS = 1_500_000_000;
const PROTECTION = 3;

/**
 * A world of generated developers who cluster: neighbours share organisations and follow each other, and a few are
 * followed by many. Nothing is held for each developer but whom they follow, and that from the first question for it.
 */
export function createSeededWorld(options: SeededWorldOptions): World {
  const { seed, developers, averageOrganisations = 2, averageFollows = 20, protectedShare = 0 } = options;
  const organisations = options.organisations ?? Math.max(3, Math.ceil(developers / 20));
  if (!Number.isInteger(developers) || developers < 1 || developers > MOST_DEVELOPERS) {
    throw new RangeError(`developers must be a whole number from 1 to ${MOST_DEVELOPERS}, not ${developers}`);
  }
  const digits = Math.max(5, String(developers - 1).length);
  const people = numberedHandles({ prefix: 'seeded', digits, first: 0, last: developers - 1 });
  const guilds = numberedHandles({ prefix: 'guild', digits: 6, first: 0, last: organisations - 1 });
  let graph: FollowGraph | undefined;
  const follows = (): FollowGraph =>
    (graph ??= createFollowGraph(developers, seededFollows({ seed, developers, averageFollows })));

  const organisation = (number: number): GitHubAccount => ({
    id: GITHUB_ORGANISATION_IDS + number,
    login: guilds.handle(number),
    type: 'Organization',
    organisations: [],
    following: [],
    followers: [],
    repositories: [],
    gists: [],
    repository: () => undefined,
    follows: () => false,
  });
  const developer = (number: number): GitHubAccount => {
    const chosen = seededOrganisations({ seed, number, developers, organisations, averageOrganisations });
    return {
      ...organisation(0),
      id: GITHUB_DEVELOPER_IDS + number,
      login: people.handle(number),
      type: 'User',
      organisations: chosen.map(organisation),
    };
  };
  const accounts = (row: () => Int32Array): LazyList<XAccount> =>
    generateList(row().length, (index) => makeIf(row().at(index), account));
  const account = (number: number): XAccount => ({
    id: people.xId(number),
    username: people.handle(number),
    isProtected: createRandom(seed, PROTECTION, number)() < protectedShare,
    isSuspended: false,
    get following() {
      return accounts(() => follows().following(number));
    },
    get followers() {
      return accounts(() => follows().followers(number));
    },
    follows: (other) =>
      follows()
        .following(number)
        .includes(people.numberInXId(other.id) ?? -1),
  });

  const within = (number: number, count: number): number | undefined =>
    number >= 0 && number < count ? number : undefined;
  return {
    githubAccount: (login) =>
      makeIf(people.numberInHandle(login), developer) ?? makeIf(guilds.numberInHandle(login), organisation),
    githubAccountById: (id) =>
      makeIf(within(id - GITHUB_DEVELOPER_IDS, developers), developer) ??
      makeIf(within(id - GITHUB_ORGANISATION_IDS, organisations), organisation),
    xAccount: (username) => makeIf(people.numberInHandle(username), account),
    xAccountById: (id) => makeIf(people.numberInXId(id), account),
    bitbucketWorkspace: () => undefined,
  };
}

function makeIf<Made>(number: number | undefined, make: (number: number) => Made): Made | undefined {
  return number === undefined ? undefined : make(number);
}
