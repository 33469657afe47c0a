import type { NetworkName } from '../domain/network-name.js';
import { CodetiesError } from '../errors/codeties-error.js';
import type { CallOptions } from './call-options.js';

/** Timers take no more than this; a deadline further off needs none. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Keeps the promise of {@link CallOptions} for an adapter: runs `work` with one signal for abort and deadline
 * together, and settles when that fires even if `work` does not. The signal also fires when `work` has failed, so
 * that what it started besides stops too.
 */
export async function withinCall<Result>(
  network: NetworkName,
  call: CallOptions,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const end = (reason: unknown): void => {
    stop.abort(new CodetiesError({ code: isTimeout(reason) ? 'timeout' : 'aborted', network, cause: reason }));
  };
  const onAbort = (): void => {
    end(call.signal?.reason);
  };
  if (call.signal?.aborted === true) onAbort();
  call.signal?.addEventListener('abort', onAbort, { once: true });
  const stopTimer = atDeadline(call.deadline, end);
  try {
    stop.signal.throwIfAborted();
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
    signal.addEventListener(
      'abort',
      () => {
        reject(CodetiesError.from(signal.reason, { code: 'internal' }));
      },
      { once: true },
    );
  });
}

function atDeadline(deadline: Date | undefined, end: (reason: unknown) => void): () => void {
  const left = deadline === undefined ? Infinity : deadline.getTime() - Date.now();
  const expire = (): void => {
    end(new DOMException('the deadline passed', 'TimeoutError'));
  };
  if (left <= 0) expire();
  if (left <= 0 || left > LONGEST_TIMER) return () => undefined;
  const timer = setTimeout(expire, left);
  return () => {
    clearTimeout(timer);
  };
}

function isTimeout(reason: unknown): boolean {
  if (reason instanceof CodetiesError) return reason.code === 'timeout';
  return reason instanceof Error && reason.name === 'TimeoutError';
}
