import { setImmediate as turn } from 'node:timers/promises';

/** Waits for something that is bound to happen; the test's own timeout ends it where it does not. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn();
}
