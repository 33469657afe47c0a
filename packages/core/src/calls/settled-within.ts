import { pauseUntil } from './pause-until.js';

/** Waits until all of these have settled, whichever way, but no longer than so many milliseconds. */
export async function settledWithin(milliseconds: number, promises: readonly Promise<unknown>[]): Promise<void> {
  const settled = new AbortController();
  const pause = pauseUntil(new Date(Date.now() + milliseconds), settled.signal).catch(() => undefined);
  await Promise.race([Promise.allSettled(promises), pause]);
  settled.abort();
}
