import type { Group } from '../api/answers.js';

/** So many hues there are; organisations beyond them are told apart by their dashes. */
export const HUES = 8;

export interface GraphNode {
  readonly name: string;
  /** With how many others there is a tie. */
  readonly degree: number;
  /** The organisation by which most of its ties are, as its place in the list; absent where there is no tie. */
  readonly home?: number | undefined;
}

export interface GraphTie {
  readonly from: number;
  readonly to: number;
  /** The largest of the group first, which gives the tie its colour. */
  readonly organisations: readonly number[];
}

export interface GraphOrganisation {
  readonly name: string;
  readonly members: readonly number[];
  readonly ties: number;
  /** From 1 to {@link HUES}. */
  readonly hue: number;
  /** How often the hues had been used up before. */
  readonly round: number;
}

/** A group's ties, as things that can be drawn; everything names everything else by its place in its list. */
export interface GraphModel {
  readonly nodes: readonly GraphNode[];
  readonly ties: readonly GraphTie[];
  /** By how many ties they make, most first. */
  readonly organisations: readonly GraphOrganisation[];
  /** For each node its ties. */
  readonly tiesOf: readonly (readonly GraphTie[])[];
}

export function buildGroupModel({ developers, connections }: Pick<Group, 'developers' | 'connections'>): GraphModel {
  const ranked = rankOrganisations(connections);
  const rankOf = new Map(ranked.map(([name], rank) => [name, rank]));
  const nodeOf = new Map(developers.map((name, index) => [name, index]));
  const ties = connections.flatMap(({ developers: [one, other], organisations }): GraphTie[] => {
    const from = nodeOf.get(one);
    const to = nodeOf.get(other);
    if (from === undefined || to === undefined) return [];
    const ranks = organisations.flatMap((name) => rankOf.get(name) ?? []).sort((left, right) => left - right);
    return [{ from, to, organisations: ranks }];
  });
  const tiesOf: GraphTie[][] = developers.map(() => []);
  for (const tie of ties) {
    tiesOf[tie.from]?.push(tie);
    tiesOf[tie.to]?.push(tie);
  }
  return {
    nodes: developers.map((name, index) => {
      const own = tiesOf[index] ?? [];
      return { name, degree: own.length, home: mostFrequent(own.flatMap(({ organisations }) => organisations)) };
    }),
    ties,
    organisations: ranked.map(([name, count], rank) => ({
      name,
      ties: count,
      members: membersOf(ties.filter(({ organisations }) => organisations.includes(rank))),
      hue: (rank % HUES) + 1,
      round: Math.floor(rank / HUES),
    })),
    tiesOf,
  };
}

/** Whom a tie ties one of its two to. */
export function otherEnd({ from, to }: GraphTie, node: number): number {
  return from === node ? to : from;
}

function rankOrganisations(connections: Group['connections']): [string, number][] {
  const counts = new Map<string, number>();
  for (const { organisations } of connections)
    for (const name of organisations) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([one, most], [other, fewer]) => fewer - most || one.localeCompare(other, 'en'));
}

function membersOf(ties: readonly GraphTie[]): number[] {
  return [...new Set(ties.flatMap(({ from, to }) => [from, to]))].sort((left, right) => left - right);
}

function mostFrequent(ranks: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  const [first] = [...counts].sort(([one, most], [other, fewer]) => fewer - most || one - other);
  return first?.[0];
}
