import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryRecord } from '../api/answers.js';
import type { ApiClient } from '../api/api-client.js';

/** What was read of a pair's register so far. */
export interface PairHistory {
  readonly records: readonly HistoryRecord[];
  readonly isComplete: boolean;
  /** Why no more of it could be read. */
  readonly failure: unknown;
  /** Reads on from the last page that was read, which may have grown. */
  readonly readOn: () => void;
}

interface Progress {
  readonly pair: string;
  readonly records: readonly HistoryRecord[];
  readonly isComplete: boolean;
  readonly failure: unknown;
}

/** Where the last page begins that was read. */
interface Bookmark {
  readonly before: readonly HistoryRecord[];
  readonly after: string | undefined;
}

const START: Bookmark = { before: [], after: undefined };

/** Reads a pair's whole register, page by page; nothing where the names make no pair. */
export function useHistory(api: ApiClient, one: string, other: string, isPair: boolean): PairHistory {
  const pair = JSON.stringify([one, other]);
  const [progress, setProgress] = useState<Progress>(() => nothingOf(pair));
  const bookmark = useRef(START);
  const reading = useRef<AbortController | undefined>(undefined);

  const readOn = useCallback(() => {
    reading.current?.abort();
    if (!isPair) return;
    const controller = new AbortController();
    reading.current = controller;
    const { signal } = controller;
    const read = async (): Promise<void> => {
      for (;;) {
        const { before, after } = bookmark.current;
        const page = await api.historyPage([one, other], after, signal);
        if (signal.aborted) return;
        const records = [...before, ...page.records];
        const isComplete = page.after === undefined;
        setProgress({ pair, records, isComplete, failure: undefined });
        if (isComplete) return;
        bookmark.current = { before: records, after: page.after };
      }
    };
    read().catch((failure: unknown) => {
      if (signal.aborted) return;
      setProgress((last) => ({ ...(last.pair === pair ? last : nothingOf(pair)), failure }));
    });
  }, [api, one, other, isPair, pair]);

  useEffect(() => {
    bookmark.current = START;
    readOn();
    return () => {
      reading.current?.abort();
    };
  }, [readOn]);

  // Until another pair's first page is there, nothing is shown of the one before.
  const { records, isComplete, failure } = progress.pair === pair ? progress : nothingOf(pair);
  return { records, isComplete, failure, readOn };
}

function nothingOf(pair: string): Progress {
  return { pair, records: [], isComplete: false, failure: undefined };
}
