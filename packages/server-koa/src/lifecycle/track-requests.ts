import type { RequestListener } from 'node:http';

export interface TrackedRequests {
  /** Handles requests as before, and knows which of them are not answered yet. */
  readonly handler: RequestListener;
  /** Resolves when those that are in flight now have ended, one way or another. Later ones are not waited for. */
  finished(): Promise<void>;
}

export function trackRequests(handler: RequestListener): TrackedRequests {
  const inFlight = new Set<Promise<void>>();
  return {
    handler: (request, response) => {
      const ended = new Promise<void>((resolve) => {
        response.once('close', () => {
          inFlight.delete(ended);
          resolve();
        });
      });
      inFlight.add(ended);
      handler(request, response);
    },
    finished: async () => {
      await Promise.all(inFlight);
    },
  };
}
