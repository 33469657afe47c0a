import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { counted } from '../parts/counted.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Moment } from '../parts/moment.js';
import { findChanges } from './find-changes.js';
import { foldRecords } from './fold-records.js';
import { RecordDetails } from './record-details.js';
import { RecordTable } from './record-table.js';
import { Timeline } from './timeline.js';
import type { PairHistory } from './use-history.js';
import './history.css';

/** Everything that was recorded of a pair: as a timeline, and as a table of what changed. */
export function HistoryView({ history }: { readonly history: PairHistory }): VNode | null {
  const { records, isComplete, failure, readOn } = history;
  const folded = useMemo(() => foldRecords(records), [records]);
  const changes = useMemo(() => findChanges(records), [records]);
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const last = records.length - 1;
  const cursor = Math.min(chosen ?? last, last);
  const first = records[0];
  // The verdict's card says that there is nothing.
  if (first === undefined && isComplete) return null;
  return (
    <section class="card history" aria-labelledby="history-title">
      <h2 id="history-title">History</h2>
      <p class="hint">
        {first && (
          <>
            {counted(records.length, 'recorded answer')}
            {isComplete ? '' : ' so far'}, since <Moment time={first.registered_at} />
          </>
        )}
        {!isComplete && failure === undefined && ' Reading the register…'}
      </p>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={readOn} />}
      {first && (
        <>
          <Timeline records={records} folded={folded} changes={changes} cursor={cursor} onCursor={setChosen} />
          <RecordDetails records={records} index={cursor} />
          <RecordTable records={records} changes={changes} />
        </>
      )}
    </section>
  );
}
