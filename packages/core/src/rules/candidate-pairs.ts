import type { Organisation } from '../domain/organisation.js';

/** Two members of a list, by their places in it: the earlier one first. */
export type Places = readonly [number, number];

/** Those who share an organisation, each two once, in the order of their places: only they can be connected. */
export function candidatePairs(organisationsOf: readonly (readonly Organisation[])[]): Places[] {
  const members = new Map<string, number[]>();
  for (const [place, organisations] of organisationsOf.entries()) {
    for (const id of new Set(organisations.map((organisation) => organisation.id))) {
      const others = members.get(id);
      if (others) others.push(place);
      else members.set(id, [place]);
    }
  }
  return organisationsOf.flatMap((organisations, place) => {
    const partners = new Set(
      organisations.flatMap(({ id }) => members.get(id)?.filter((other) => other > place) ?? []),
    );
    return [...partners].sort((one, other) => one - other).map((other): Places => [place, other]);
  });
}
