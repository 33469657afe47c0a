import type { Connection } from '../domain/connection.js';
import type { Pair } from '../domain/pair.js';
import type { CallOptions } from '../calls/call-options.js';

/** An answer to be kept. */
export interface RegisterEntry {
  readonly pair: Pair;
  /** Kept to the second. */
  readonly registeredAt: Date;
  readonly connection: Connection;
}

/** An answer that was kept. */
export interface RegisteredConnection {
  readonly registeredAt: Date;
  readonly connection: Connection;
  /** Where it stands in its pair's history: opaque, and only good for `after` with the register it came from. */
  readonly position: string;
}

/** A stretch of a history, as text. */
export interface HistoryText {
  /**
   * Records as JSON objects with commas between them, `{"registered_at":"2019-09-13T09:30:00Z","connected":false}`, say: times in
   * UTC to the second, and the `organisations` of a pair that was connected. Never empty.
   */
  readonly text: string;
  readonly count: number;
  /** That of its last record. */
  readonly position: string;
}

export interface HistoryRange {
  /** Begin behind this position instead of at the oldest. */
  readonly after?: string | undefined;
  /** At most this many; all of them where it is absent. */
  readonly limit?: number | undefined;
}

/** Keeps every answer that was obtained, so that one can ask how a pair stood before. */
export interface ConnectionRegister {
  /**
   * Keeps the entries, all or none. When the promise resolves they are durable: they survive the end of the process.
   *
   * @throws CodetiesError `store_unavailable` where they could not be kept, `invalid_input` for a time that is none. After
   * `timeout` or `aborted`, or `store_unavailable` for want of time, nobody knows: a commit that was under way may still come about.
   */
  record(entries: readonly RegisterEntry[], call?: CallOptions): Promise<void>;

  /**
   * A pair's answers, oldest first; those of one second in the order they were kept. They are read as they are
   * consumed: memory does not grow with the history, and breaking off the loop stops the reading.
   *
   * @throws CodetiesError from the iteration: `invalid_input` for an `after` that is no position, `store_unavailable`,
   * `timeout` or `aborted`.
   */
  history(pair: Pair, range?: HistoryRange, call?: CallOptions): AsyncIterable<RegisteredConnection>;

  /**
   * The same for whoever only passes it on: nothing is parsed to be printed again.
   *
   * @throws CodetiesError as `history` does.
   */
  historyText(pair: Pair, range?: HistoryRange, call?: CallOptions): AsyncIterable<HistoryText>;
}
