import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { HistoryRecord } from '../api/answers.js';
import { grouped } from '../parts/counted.js';
import { Moment } from '../parts/moment.js';
import { ChangeList } from './change-list.js';
import { ConnectionState } from './connection-state.js';
import { Pager } from './pager.js';

export interface RecordTableProps {
  readonly records: readonly HistoryRecord[];
  /** Indices of the records that differ from the one before. */
  readonly changes: readonly number[];
}

const ROWS = 20;

/** The changes, or all records, newest first and a page at a time. */
export function RecordTable({ records, changes }: RecordTableProps): VNode {
  const [isWhole, setWhole] = useState(false);
  const [wanted, setPage] = useState(0);
  const count = isWhole ? records.length : changes.length;
  const pages = Math.max(1, Math.ceil(count / ROWS));
  const page = Math.min(wanted, pages - 1);
  const rows: number[] = [];
  for (let row = page * ROWS; row < Math.min(count, (page + 1) * ROWS); row += 1) {
    const position = count - 1 - row;
    rows.push(isWhole ? position : (changes[position] ?? 0));
  }
  return (
    <>
      <div class="table-head">
        <h3 id="records-title">{isWhole ? 'All records' : 'Changes'}</h3>
        {changes.length < records.length && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              setWhole(!isWhole);
              setPage(0);
            }}
          >
            {isWhole ? 'Show changes only' : `Show all ${grouped(records.length)} records`}
          </button>
        )}
      </div>
      <table class="records" aria-labelledby="records-title">
        <thead>
          <tr>
            <th scope="col">Recorded</th>
            <th scope="col">Connected</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((index) => {
            const record = records[index];
            return (
              record && (
                <tr key={index}>
                  <td>
                    <Moment time={record.registered_at} />
                  </td>
                  <td>
                    <ConnectionState isConnected={record.connected} />
                  </td>
                  <td>
                    <ChangeList records={records} index={index} />
                  </td>
                </tr>
              )
            );
          })}
        </tbody>
      </table>
      {pages > 1 && <Pager page={page} pages={pages} onPage={setPage} />}
    </>
  );
}
