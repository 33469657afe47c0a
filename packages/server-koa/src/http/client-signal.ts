import type { ServerResponse } from 'node:http';

/** A signal that aborts when the connection of a request closes: whatever is still asked for it is asked in vain. */
export function clientSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
