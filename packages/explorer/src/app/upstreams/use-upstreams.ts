import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Upstreams } from '../api/answers.js';
import type { ApiClient } from '../api/api-client.js';
import { createPolling } from './create-polling.js';
import { EVERY_MS, pauseAfter } from './pause-after.js';

/** What was read last. */
export interface UpstreamsReading {
  readonly upstreams?: Upstreams | undefined;
  readonly readAt?: Date | undefined;
  /** Why the last try told nothing; absent where it did. */
  readonly failure?: unknown;
}

export interface UpstreamsUse {
  readonly reading: UpstreamsReading;
  /** Asks at once. */
  readonly ask: () => void;
}

/** Reads what the networks allow every few seconds, while the tab is seen and nobody has stopped it. */
export function useUpstreams(api: ApiClient, isStopped: boolean): UpstreamsUse {
  const [reading, setReading] = useState<UpstreamsReading>({});
  const isOver = useRef(false);
  const polling = useMemo(
    () =>
      createPolling({
        ask: (signal) => api.upstreams(signal),
        everyMs: EVERY_MS,
        onAnswer: (upstreams) => {
          setReading({ upstreams, readAt: new Date() });
        },
        onFailure: (failure) => {
          setReading((last) => ({ ...last, failure }));
        },
        pauseAfter: (failure) => {
          const pause = pauseAfter(failure, new Date());
          isOver.current = pause === undefined;
          return pause;
        },
      }),
    [api],
  );
  useEffect(() => {
    const follow = (): void => {
      if (document.visibilityState === 'visible' && !isStopped && !isOver.current) polling.start();
      else polling.stop();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      polling.stop();
    };
  }, [polling, isStopped]);
  return {
    reading,
    ask: () => {
      isOver.current = false;
      polling.start();
    },
  };
}
