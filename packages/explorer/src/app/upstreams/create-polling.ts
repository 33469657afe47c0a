export interface PollingOptions<Answer> {
  readonly ask: (signal: AbortSignal) => Promise<Answer>;
  readonly onAnswer: (answer: Answer) => void;
  readonly onFailure: (failure: unknown) => void;
  /** Between an answer and the next question. */
  readonly everyMs: number;
  /** Likewise behind a failure; undefined where nothing more is to be asked. */
  readonly pauseAfter: (failure: unknown) => number | undefined;
}

export interface Polling {
  /** Asks at once, and then again and again. */
  start(): void;
  /** Asks no more, and wants no answer to what was asked. */
  stop(): void;
}

/** Asks the same again and again, and never anew before the last question is answered. */
export function createPolling<Answer>(options: PollingOptions<Answer>): Polling {
  const { onAnswer, onFailure, everyMs, pauseAfter } = options;
  let stopping = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (signal: AbortSignal): Promise<void> => {
    const pause = await options.ask(signal).then(
      (answer) => {
        if (!signal.aborted) onAnswer(answer);
        return everyMs;
      },
      (failure: unknown) => {
        if (!signal.aborted) onFailure(failure);
        return pauseAfter(failure);
      },
    );
    if (signal.aborted || pause === undefined) return;
    timer = setTimeout(() => void ask(signal), pause);
  };

  const stop = (): void => {
    stopping.abort();
    clearTimeout(timer);
  };
  return {
    start: () => {
      stop();
      stopping = new AbortController();
      void ask(stopping.signal);
    },
    stop,
  };
}
