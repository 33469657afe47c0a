import type { RequestListener } from 'node:http';

export interface TrackedRequests {
  /** Handles requests as before, and knows how many of them are not answered yet. */
  readonly handler: RequestListener;
  /** Resolves when none is in flight. */
  finished(): Promise<void>;
}

export function trackRequests(handler: RequestListener): TrackedRequests {
  let inFlight = 0;
  let waiting: (() => void)[] = [];
  const end = (): void => {
    inFlight -= 1;
    if (inFlight > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return {
    handler: (request, response) => {
      inFlight += 1;
      response.once('close', end);
      handler(request, response);
    },
    finished: () =>
      inFlight === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
  };
}
