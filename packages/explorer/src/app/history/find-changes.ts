import type { HistoryRecord } from '../api/answers.js';

/** What a record says that the one before it did not. */
export interface Change {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly isConnectionChanged: boolean;
}

/** What changed with a record; everything is new in the first one. */
export function changeAt(records: readonly HistoryRecord[], index: number): Change {
  const record = records[index];
  const before = records[index - 1];
  const now = record?.organisations ?? [];
  const then = before?.organisations ?? [];
  return {
    gained: without(now, then),
    lost: without(then, now),
    isConnectionChanged: record?.connected !== before?.connected,
  };
}

/** The indices of the records that differ from the one before, the first of all included. */
export function findChanges(records: readonly HistoryRecord[]): readonly number[] {
  return [...records.keys()].filter((index) => {
    const { gained, lost, isConnectionChanged } = changeAt(records, index);
    return isConnectionChanged || gained.length > 0 || lost.length > 0;
  });
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
}
