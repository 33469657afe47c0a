interface Waiting<Item> {
  readonly items: readonly Item[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets commits that arrive while another one is under way go together in the next: one transaction at a time, in the
 * order of arrival, each call settling with the transaction that its items were in.
 *
 * Every commit waits for the disk, and SQLite has one writer at a time: alone, each would wait for all before it. Calls join
 * up to `most` items, so that none waits for long; a single one may bring more.
 */
export function joinCommits<Item>(
  commit: (items: readonly Item[]) => Promise<unknown>,
  most?: number,
): (items: readonly Item[]) => Promise<void> {
  let waiting: Waiting<Item>[] = [];
  let isRunning = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      const count = countThatFit(waiting, most ?? Infinity);
      const joined = waiting.slice(0, count);
      waiting = waiting.slice(count);
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

/** How many of those that came first go together: one at least. */
function countThatFit<Item>(waiting: readonly Waiting<Item>[], most: number): number {
  let size = 0;
  const over = waiting.findIndex(({ items }, index) => {
    size += items.length;
    return index > 0 && size > most;
  });
  return over < 0 ? waiting.length : over;
}
