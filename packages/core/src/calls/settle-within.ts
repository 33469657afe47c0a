import type { NetworkName } from '../domain/network-name.js';
import type { CallOptions } from './call-options.js';
import { deadlinePassed, throwIfOver, toCallOver } from './throw-if-over.js';

/** Timers take no more than this; a deadline further off needs none. */
export const LONGEST_TIMER: number = 2 ** 31 - 1;

/**
 * Settles as `work` does, or with `timeout` or `aborted` when the call is over before: for work that cannot be stopped, and
 * goes on unheeded. Work that can be is better run by `withinCall`.
 */
export async function settleWithin<Result>(
  network: NetworkName | undefined,
  call: CallOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  throwIfOver(call, network);
  const { signal } = call;
  let stopWatching = (): void => undefined;
  const over = new Promise<never>((_resolve, reject) => {
    const end = (reason: unknown): void => {
      reject(toCallOver(reason, network));
    };
    const onAbort = (): void => {
      end(signal?.reason);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    const stopTimer = startTimer(call.deadline, end);
    stopWatching = () => {
      stopTimer();
      signal?.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([over, work()]);
  } finally {
    stopWatching();
  }
}

function startTimer(deadline: Date | undefined, end: (reason: unknown) => void): () => void {
  const left = deadline === undefined ? Infinity : deadline.getTime() - Date.now();
  if (left > LONGEST_TIMER) return () => undefined;
  const timer = setTimeout(() => {
    end(deadlinePassed());
  }, left);
  return () => {
    clearTimeout(timer);
  };
}
