import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Group } from '../api/answers.js';
import { counted } from '../parts/counted.js';
import { OrganisationLinks } from './organisation-links.js';
import { nextSorting, sortConnections, type SortColumn, type Sorting } from './sort-connections.js';

const FIRST_ROWS = 200;

const columns: readonly { readonly by: SortColumn; readonly title: string }[] = [
  { by: 'developer', title: 'Developer' },
  { by: 'other', title: 'With' },
  { by: 'organisations', title: 'Organisations' },
];

/** The pairs that are connected, for those who rather read. */
export function GroupTable({ connections }: Pick<Group, 'connections'>): VNode {
  const [sorting, setSorting] = useState<Sorting>({ by: 'developer', isDescending: false });
  const [hasAll, setAll] = useState(false);
  const sorted = useMemo(() => sortConnections(connections, sorting), [connections, sorting]);
  if (connections.length === 0) return <p>Nobody here is connected with anybody here.</p>;
  return (
    <>
      <table class="group-table">
        <caption class="visually-hidden">Pairs that are connected</caption>
        <thead>
          <tr>
            {columns.map(({ by, title }) => (
              <th key={by} scope="col" aria-sort={sortOf(sorting, by)}>
                <button
                  type="button"
                  class="sort"
                  onClick={() => {
                    setSorting((current) => nextSorting(current, by));
                  }}
                >
                  {title}
                  <span aria-hidden="true">{sorting.by === by && (sorting.isDescending ? ' ▼' : ' ▲')}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(hasAll ? sorted : sorted.slice(0, FIRST_ROWS)).map(({ developers: [one, other], organisations }) => (
            <tr key={`${one} ${other}`}>
              <td>{one}</td>
              <td>{other}</td>
              <td>
                <OrganisationLinks names={organisations} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!hasAll && sorted.length > FIRST_ROWS && (
        <p>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              setAll(true);
            }}
          >
            Show all {counted(sorted.length, 'pair')}
          </button>
        </p>
      )}
    </>
  );
}

function sortOf({ by, isDescending }: Sorting, column: SortColumn): 'ascending' | 'descending' | 'none' {
  if (by !== column) return 'none';
  return isDescending ? 'descending' : 'ascending';
}
