import { settledWithin } from '@codeties/core';

export interface WaitOptions {
  readonly milliseconds: number;
  readonly signal: AbortSignal | undefined;
}

/** Waits until this has settled, whichever way, but no longer than so many milliseconds, nor than until the signal fires. */
export async function waitFor(promise: Promise<unknown>, { milliseconds, signal }: WaitOptions): Promise<void> {
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  if (signal?.aborted === true) return;
  signal?.addEventListener('abort', stop, { once: true });
  await settledWithin(milliseconds, [Promise.race([promise, stopped])]);
  signal?.removeEventListener('abort', stop);
}
