import type { Group } from '../api/answers.js';

export type SortColumn = 'developer' | 'other' | 'organisations';

export interface Sorting {
  readonly by: SortColumn;
  readonly isDescending: boolean;
}

type Connection = Group['connections'][number];

/** The pairs in the order of a column; those that are alike there stay in the order they were in. */
export function sortConnections(connections: readonly Connection[], { by, isDescending }: Sorting): Connection[] {
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const sign = isDescending ? -1 : 1;
  return [...connections].sort((one, other) => sign * compare(keyOf(one, by), keyOf(other, by)));
}

/** The other way round if it is that column's already. */
export function nextSorting(current: Sorting, by: SortColumn): Sorting {
  return { by, isDescending: current.by === by && !current.isDescending };
}

function keyOf({ developers: [one, other], organisations }: Connection, by: SortColumn): string {
  if (by === 'organisations') return organisations.join(' ');
  return by === 'developer' ? one : other;
}
