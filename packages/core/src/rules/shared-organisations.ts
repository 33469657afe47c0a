import type { Organisation } from '../domain/organisation.js';

/** The organisations two people have in common: compared by id, each once, sorted by login without regard to case. */
export function sharedOrganisations(ones: readonly Organisation[], others: readonly Organisation[]): Organisation[] {
  const ids = new Set(others.map((organisation) => organisation.id));
  const shared = new Map(
    ones.filter(({ id }) => ids.has(id)).map((organisation) => [organisation.id, organisation] as const),
  );
  return [...shared.values()].sort((one, other) => compareLogins(one.login, other.login));
}

/** By code unit of the folded login: the same order everywhere, whatever the machine's locale. */
function compareLogins(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
