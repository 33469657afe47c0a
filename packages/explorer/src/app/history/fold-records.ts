import type { HistoryRecord } from '../api/answers.js';

/** A stretch of time, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly until: number;
  /** Whether it was still so in the last record, at which it ends only because nothing is known of later. */
  readonly isOpen: boolean;
}

/** When an organisation was shared. */
export interface Lane {
  readonly name: string;
  readonly spans: readonly Span[];
}

/** A pair's records as stretches of time. */
export interface FoldedRecords {
  /** When each record was made, oldest first. */
  readonly times: readonly number[];
  readonly connected: readonly Span[];
  /** In the order in which they first appeared. */
  readonly organisations: readonly Lane[];
}

/** Folds records, oldest first, into the time for which each thing was so: a record holds until the next one. */
export function foldRecords(records: readonly HistoryRecord[]): FoldedRecords {
  const times = records.map((record) => Date.parse(record.registered_at));
  const connected = createLane();
  const lanes = new Map<string, OpenLane>();
  records.forEach((record, index) => {
    const time = times[index] ?? 0;
    connected.tell(record.connected, time);
    for (const name of record.organisations) {
      const lane = lanes.get(name) ?? createLane();
      lanes.set(name, lane);
      lane.tell(true, time);
    }
    const present = new Set(record.organisations);
    for (const [name, lane] of lanes) if (!present.has(name)) lane.tell(false, time);
  });
  const end = times.at(-1) ?? 0;
  return {
    times,
    connected: connected.close(end),
    organisations: [...lanes].map(([name, lane]) => ({ name, spans: lane.close(end) })),
  };
}

interface OpenLane {
  tell(isThere: boolean, time: number): void;
  close(end: number): readonly Span[];
}

function createLane(): OpenLane {
  const spans: Span[] = [];
  let from: number | undefined;
  return {
    tell: (isThere, time) => {
      if (isThere) {
        from ??= time;
      } else if (from !== undefined) {
        spans.push({ from, until: time, isOpen: false });
        from = undefined;
      }
    },
    close: (end) => (from === undefined ? spans : [...spans, { from, until: end, isOpen: true }]),
  };
}
