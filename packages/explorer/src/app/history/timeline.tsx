import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { HistoryRecord } from '../api/answers.js';
import { describeRecord } from './describe-record.js';
import { findRecord } from './find-record.js';
import type { FoldedRecords } from './fold-records.js';
import { NARROWEST } from './merge-spans.js';
import { moveCursor } from './move-cursor.js';
import { TimeAxis } from './time-axis.js';
import { createTimeScale } from './time-scale.js';
import { LANE_HEIGHT, TimelineLane } from './timeline-lane.js';
import { useWidth } from './use-width.js';

export interface TimelineProps {
  readonly records: readonly HistoryRecord[];
  readonly folded: FoldedRecords;
  /** Indices of the records that differ from the one before. */
  readonly changes: readonly number[];
  /** The index of the record that is looked at. */
  readonly cursor: number;
  readonly onCursor: (index: number) => void;
}

const FEW = 8;
const AXIS_HEIGHT = 26;

/** A lane for the connection and one for each organisation, over time. A pointer or the arrow keys choose a record. */
export function Timeline({ records, folded, changes, cursor, onCursor }: TimelineProps): VNode {
  const [frame, width] = useWidth<HTMLDivElement>();
  const [isWhole, setWhole] = useState(false);
  const { times, connected, organisations } = folded;
  const scale = useMemo(() => createTimeScale(times, width), [times, width]);
  const shown = isWhole ? organisations : organisations.slice(0, FEW);
  const height = (shown.length + 1) * LANE_HEIGHT;
  // Kept while the cursor moves: nothing in it depends on that.
  const drawing = useMemo(
    () => (
      <>
        <TimelineLane name="Connected" spans={connected} scale={scale} row={0} isMain />
        {shown.map(({ name, spans }, index) => (
          <TimelineLane key={name} name={name} spans={spans} scale={scale} row={index + 1} />
        ))}
        <TimeAxis scale={scale} y={height} />
      </>
    ),
    [connected, scale, organisations, isWhole],
  );
  const current = records[cursor];
  const x = scale.toX(times[cursor] ?? scale.from) + NARROWEST / 2;
  const follow = (event: PointerEvent): void => {
    const left = frame.current?.getBoundingClientRect().left ?? 0;
    onCursor(findRecord(times, scale.toTime(event.clientX - left)));
  };
  return (
    <>
      <div
        ref={frame}
        class="timeline"
        role="slider"
        tabIndex={0}
        aria-label="Recorded answers over time"
        aria-describedby="timeline-keys"
        aria-valuemin={1}
        aria-valuemax={records.length}
        aria-valuenow={cursor + 1}
        aria-valuetext={current && describeRecord(current)}
        onPointerMove={follow}
        onPointerDown={follow}
        onKeyDown={(event) => {
          const next = moveCursor(event.key, { cursor, count: records.length, changes });
          if (next === undefined) return;
          event.preventDefault();
          onCursor(next);
        }}
      >
        {width > 0 && (
          <svg aria-hidden="true" width={width} height={height + AXIS_HEIGHT}>
            {drawing}
            {/* Across a single record it would hide what there is to see. */}
            {records.length > 1 && <line class="cursor" x1={x} x2={x} y1={0} y2={height} />}
            <circle class="cursor-knob" cx={Math.min(Math.max(x, 5), width - 5)} cy={height} r={5} />
          </svg>
        )}
      </div>
      <p id="timeline-keys" class="hint">
        Point, or use the arrow keys: ← → go from record to record, Page Down and Page Up from change to change.
      </p>
      {organisations.length > FEW && (
        <button
          type="button"
          class="quiet"
          aria-expanded={isWhole}
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? `Show the first ${FEW} organisations` : `Show all ${organisations.length} organisations`}
        </button>
      )}
    </>
  );
}
