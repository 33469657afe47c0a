import { CodetiesError } from '@codeties/core';

export interface RequestGateOptions {
  /** How many may be under way at once, as long as nobody complains. */
  readonly most: number;
  /** Answers without a complaint that it takes to let one more through again. */
  readonly answersPerPlace: number;
}

/** The right to make requests, one after the other. */
export interface Place {
  /** Notes an answer that does not complain. */
  answered(): void;
  /** Notes that the network finds it too much at once: from here on half as many may be. */
  warned(): void;
  /** Gives it back. */
  leave(): void;
}

/** Lets only so many requests through at once. */
export interface RequestGate {
  /** A place, as soon as there is one. @throws CodetiesError with the reason of the signal, where that aborts before. */
  enter(signal: AbortSignal): Promise<Place>;
}

/**
 * A gate that narrows when it is told to and widens slowly afterwards. It is made by hand since nobody may have to wait for a place
 * whose call is over: queues of tasks, as p-limit is one, let none of those go that wait in them.
 */
export function createRequestGate({ most, answersPerPlace }: RequestGateOptions): RequestGate {
  const waiting = new Set<() => void>();
  let places = most;
  let taken = 0;
  let answers = 0;
  let warnings = 0;

  const admit = (): void => {
    for (const enter of waiting) {
      if (taken >= places) return;
      taken += 1;
      waiting.delete(enter);
      enter();
    }
  };
  const takePlace = (): Place => {
    const warningsBefore = warnings;
    let isTaken = true;
    return {
      answered: () => {
        answers += 1;
        if (places === most || answers < answersPerPlace) return;
        answers = 0;
        places += 1;
        admit();
      },
      warned: () => {
        // All that were under way when it became too much are told so: together they are one warning.
        if (warnings > warningsBefore) return;
        warnings += 1;
        answers = 0;
        places = Math.max(1, Math.floor(places / 2));
      },
      leave: () => {
        if (isTaken) taken -= 1;
        isTaken = false;
        admit();
      },
    };
  };

  return {
    enter: (signal) =>
      new Promise((resolve, reject) => {
        const stop = (): void => {
          waiting.delete(enter);
          reject(CodetiesError.from(signal.reason, { code: 'aborted', network: 'github' }));
        };
        const enter = (): void => {
          signal.removeEventListener('abort', stop);
          resolve(takePlace());
        };
        if (signal.aborted) {
          stop();
          return;
        }
        signal.addEventListener('abort', stop, { once: true });
        waiting.add(enter);
        admit();
      }),
  };
}
