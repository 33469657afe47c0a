import type { VNode } from 'preact';
import type { HistoryRecord } from '../api/answers.js';
import { grouped } from '../parts/counted.js';
import { listed } from '../parts/listed.js';
import { Moment } from '../parts/moment.js';
import { ChangeList } from './change-list.js';
import { ConnectionState } from './connection-state.js';

export interface RecordDetailsProps {
  readonly records: readonly HistoryRecord[];
  readonly index: number;
}

/** The record that is looked at, and what it changed. */
export function RecordDetails({ records, index }: RecordDetailsProps): VNode | null {
  const record = records[index];
  if (record === undefined) return null;
  return (
    <dl class="record-details">
      <div>
        <dt>
          Record {grouped(index + 1)} of {grouped(records.length)}
        </dt>
        <dd>
          <Moment time={record.registered_at} />
        </dd>
      </div>
      <div>
        <dt>Connected</dt>
        <dd>
          <ConnectionState isConnected={record.connected} />
        </dd>
      </div>
      <div>
        <dt>Organisations</dt>
        <dd>{record.organisations.length === 0 ? 'none' : listed(record.organisations)}</dd>
      </div>
      <div>
        <dt>Since the one before</dt>
        <dd>
          <ChangeList records={records} index={index} />
        </dd>
      </div>
    </dl>
  );
}
