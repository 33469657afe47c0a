import type { ForEachFollow } from './follow-graph.js';
import { createRandom } from './random.js';

const ORGANISATIONS = 1;
const FOLLOWS = 2;
const NEIGHBOURS = 25;
const NEARBY_SHARE = 0.7;
const MUTUAL_SHARE = 0.4;

/** The numbers of the organisations of developer `number`: mostly its neighbourhood's, sometimes a popular one. */
export function seededOrganisations(choice: {
  readonly seed: number;
  readonly number: number;
  readonly developers: number;
  readonly organisations: number;
  readonly averageOrganisations: number;
}): number[] {
  const { seed, number, developers, organisations, averageOrganisations } = choice;
  const random = createRandom(seed, ORGANISATIONS, number);
  const home = Math.floor((number / developers) * organisations);
  const chosen = new Set<number>();
  for (let left = Math.round(random() * 2 * averageOrganisations); left > 0; left -= 1) {
    const isNearby = random() < NEARBY_SHARE;
    const near = home + Math.floor(random() * 3) - 1;
    const popular = Math.floor(random() ** 3 * organisations);
    chosen.add(isNearby ? Math.min(organisations - 1, Math.max(0, near)) : popular);
  }
  return [...chosen].sort((one, other) => one - other);
}

/** Who follows whom: mostly neighbours, sometimes the popular (low numbers), and often back. */
export function seededFollows(choice: {
  readonly seed: number;
  readonly developers: number;
  readonly averageFollows: number;
}): ForEachFollow {
  const { seed, developers, averageFollows } = choice;
  // A mutual tie is two follows, so fewer ties make the average asked for.
  const mostTies = Math.min((2 * averageFollows) / (1 + MUTUAL_SHARE), 2 * developers);
  return (visit) => {
    for (let follower = 0; follower < developers; follower += 1) {
      const random = createRandom(seed, FOLLOWS, follower);
      for (let left = Math.round(random() * mostTies); left > 0; left -= 1) {
        const isNearby = random() < NEARBY_SHARE;
        const near = follower + Math.round((random() * 2 - 1) * NEIGHBOURS);
        const popular = Math.floor(random() ** 3 * developers);
        const followed = isNearby ? (near + developers) % developers : popular;
        const isMutual = random() < MUTUAL_SHARE;
        if (followed < 0 || followed === follower) continue;
        visit(follower, followed);
        if (isMutual) visit(followed, follower);
      }
    }
  };
}
