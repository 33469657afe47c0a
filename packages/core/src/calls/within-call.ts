import type { NetworkName } from '../domain/network-name.js';
import { CodetiesError } from '../errors/codeties-error.js';
import type { CallOptions } from './call-options.js';
import { deadlinePassed, throwIfOver, toCallOver } from './throw-if-over.js';

/** Timers take no more than this; a deadline further off needs none. */
export const LONGEST_TIMER: number = 2 ** 31 - 1;

/**
 * Keeps the promise of {@link CallOptions} for an adapter or a store: runs `work` with one signal for abort and deadline
 * together, and settles when that fires even if `work` does not. The signal also fires when `work` has failed, so
 * that what it started besides stops too.
 */
export async function withinCall<Result>(
  network: NetworkName | undefined,
  call: CallOptions,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  throwIfOver(call, network);
  const stop = new AbortController();
  const stopFor = (reason: unknown): void => {
    stop.abort(toCallOver(reason, network));
  };
  const onAbort = (): void => {
    stopFor(call.signal?.reason);
  };
  call.signal?.addEventListener('abort', onAbort, { once: true });
  const stopTimer = startTimer(call.deadline, stopFor);
  try {
    return await Promise.race([rejectionOf(stop.signal), work(stop.signal)]);
  } catch (error) {
    stop.abort(error);
    throw error;
  } finally {
    stopTimer();
    call.signal?.removeEventListener('abort', onAbort);
  }
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const onAbort = (): void => {
      reject(CodetiesError.from(signal.reason, { code: 'internal' }));
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

function startTimer(deadline: Date | undefined, stopFor: (reason: unknown) => void): () => void {
  const left = deadline === undefined ? Infinity : deadline.getTime() - Date.now();
  if (left > LONGEST_TIMER) return () => undefined;
  const timer = setTimeout(() => {
    stopFor(deadlinePassed());
  }, left);
  return () => {
    clearTimeout(timer);
  };
}
