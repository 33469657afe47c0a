import type { VNode } from 'preact';
import type { HistoryRecord } from '../api/answers.js';
import { listed } from '../parts/listed.js';
import { changeAt } from './find-changes.js';

export interface ChangeListProps {
  readonly records: readonly HistoryRecord[];
  readonly index: number;
}

/** What a record says that the one before it did not. */
export function ChangeList({ records, index }: ChangeListProps): VNode {
  const { gained, lost, isConnectionChanged } = changeAt(records, index);
  if (index === 0) return <span>the first record</span>;
  if (gained.length === 0 && lost.length === 0 && !isConnectionChanged)
    return <span class="quiet-text">no change</span>;
  return (
    <ul class="plain change-list">
      {isConnectionChanged && (
        <li>{records[index]?.connected === true ? 'became connected' : 'no longer connected'}</li>
      )}
      {gained.length > 0 && (
        <li class="gained">
          <span aria-hidden="true">+</span>
          <span class="visually-hidden">gained</span> {listed(gained)}
        </li>
      )}
      {lost.length > 0 && (
        <li class="lost">
          <span aria-hidden="true">−</span>
          <span class="visually-hidden">lost</span> {listed(lost)}
        </li>
      )}
    </ul>
  );
}
