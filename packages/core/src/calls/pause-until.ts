import { LONGEST_TIMER } from './settle-within.js';

/** Resolves at the time, by the system's clock; rejects with the signal's reason when that aborts before. */
export function pauseUntil(time: Date, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      // What a caller of ours aborts with is an error of its own choosing.
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted', { cause: signal.reason }));
    };
    const go = (): void => {
      timer = startTimer();
    };
    const startTimer = (): NodeJS.Timeout => {
      const left = Math.max(0, time.getTime() - Date.now());
      if (left > LONGEST_TIMER) return setTimeout(go, LONGEST_TIMER);
      return setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, left);
    };
    let timer = startTimer();
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
