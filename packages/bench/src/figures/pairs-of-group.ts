import type { World } from '@codeties/sandbox';

/** Two developers of a group, and how they stand in the world itself. */
export interface WorldPair {
  readonly names: readonly [string, string];
  readonly sharesOrganisation: boolean;
  /** How many of the two follow the other on X. */
  readonly follows: 0 | 1 | 2;
}

/** Every two developers of a group, as the world knows them: what an answer is held against. */
export function* pairsOfGroup(world: World, names: readonly string[]): Generator<WorldPair, void> {
  const members = names.map((name) => ({
    name,
    organisations: new Set(organisationIds(world, name)),
    following: new Set(followedIds(world, name)),
    id: world.xAccount(name)?.id ?? '',
  }));
  for (const [place, one] of members.entries()) {
    for (const other of members.slice(place + 1)) {
      const sharesOrganisation = [...one.organisations].some((id) => other.organisations.has(id));
      const [forward, backward] = [one.following.has(other.id), other.following.has(one.id)];
      const follows = forward && backward ? 2 : forward || backward ? 1 : 0;
      yield { names: [one.name, other.name], sharesOrganisation, follows };
    }
  }
}

function organisationIds(world: World, name: string): number[] {
  const list = world.githubAccount(name)?.organisations;
  return Array.from({ length: list?.length ?? 0 }, (_, index) => list?.at(index)?.id ?? 0);
}

function followedIds(world: World, name: string): string[] {
  const list = world.xAccount(name)?.following;
  return Array.from({ length: list?.length ?? 0 }, (_, index) => list?.at(index)?.id ?? '');
}
