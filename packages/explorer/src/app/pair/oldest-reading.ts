import type { Evidence } from '../api/answers.js';

export interface OldestReading {
  /** Absent where nothing had to be read. */
  readonly time: string | undefined;
  /** Whether none of it was read for this answer. */
  readonly isCached: boolean;
}

/** When the oldest of an answer's facts was read. */
export function oldestReading(sources: Evidence['sources']): OldestReading {
  const read = Object.values(sources).filter((source) => source.read_at !== undefined);
  return {
    // Written alike, in UTC, times sort as text.
    time: read.flatMap((source) => source.read_at ?? []).sort()[0],
    isCached: read.length > 0 && read.every((source) => source.from_cache),
  };
}
