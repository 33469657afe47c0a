interface Waiting<Item> {
  readonly items: readonly Item[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets commits that arrive while another one is under way go together in the next: one transaction at a time, in the
 * order of arrival, each call settling with the transaction that its items were in.
 *
 * SQLite has one writer at a time, and every commit waits for the disk: alone, each would wait for all before it.
 */
export function joinCommits<Item>(
  commit: (items: readonly Item[]) => Promise<void>,
): (items: readonly Item[]) => Promise<void> {
  let waiting: Waiting<Item>[] = [];
  let isRunning = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      const joined = waiting;
      waiting = [];
      try {
        await commit(joined.flatMap(({ items }) => items));
        for (const { resolve } of joined) resolve();
      } catch (error) {
        for (const { reject } of joined) reject(error);
      }
    }
    isRunning = false;
  };

  return (items) =>
    new Promise((resolve, reject) => {
      waiting.push({ items, resolve, reject });
      if (!isRunning) void run();
    });
}
