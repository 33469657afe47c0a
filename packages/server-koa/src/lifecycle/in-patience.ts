/** Longer than this a healthy database does not take, and whoever asks does not wait. */
const PATIENCE_MS = 2000;

/** What a check comes to that takes too long. It goes on, and may succeed. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
}

/**
 * Gives a check's failure, or a `TooLateError` where that takes too long, and undefined where it succeeds. A check that is under way
 * is waited for rather than begun once more: it may hold what the next one would wait for.
 */
export function inPatience(check: () => Promise<void>): () => Promise<unknown> {
  let underWay: Promise<unknown> | undefined;
  const begin = async (): Promise<unknown> => {
    try {
      await check();
      return undefined;
    } catch (error) {
      return error;
    } finally {
      underWay = undefined;
    }
  };
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<unknown>((resolve) => {
      timer = setTimeout(() => {
        resolve(new TooLateError('the database does not answer in time'));
      }, PATIENCE_MS);
    });
    try {
      return await Promise.race([(underWay ??= begin()), tooLate]);
    } finally {
      clearTimeout(timer);
    }
  };
}
