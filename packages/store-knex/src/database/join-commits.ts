import type { TakeTurn } from './write-turns.js';

interface Waiting<Item> {
  readonly items: readonly Item[];
  readonly isOver: () => boolean;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface JoinCommitsOptions {
  /** How many items join at most; a single call may bring more. As many as there are where it is absent. */
  readonly most?: number | undefined;
  /** Says when the next commit may begin: at once where it is absent. */
  readonly takeTurn?: TakeTurn | undefined;
}

/** Resolves when the items are committed. Where the call is over before their commit begins, they are left out of all. */
export type JoinCommit<Item> = (items: readonly Item[], isOver?: () => boolean) => Promise<void>;

/**
 * Lets commits that arrive while another one is under way go together in the next: one transaction at a time, in the
 * order of arrival, each call settling with the transaction that its items were in.
 *
 * Every commit waits for the disk, and SQLite has one writer at a time: alone, each would wait for all before it. Calls join
 * up to `most` items, so that none waits for long.
 */
export function joinCommits<Item>(
  commit: (items: readonly Item[]) => Promise<unknown>,
  { most = Infinity, takeTurn = (write) => write() }: JoinCommitsOptions = {},
): JoinCommit<Item> {
  let waiting: Waiting<Item>[] = [];
  let isRunning = false;

  const takeNext = (): readonly Waiting<Item>[] => {
    waiting = waiting.filter(({ isOver, reject }) => {
      const isGivenUp = isOver();
      if (isGivenUp) reject(new Error('nobody waits for this to be kept any more'));
      return !isGivenUp;
    });
    const count = countThatFit(waiting, most);
    const joined = waiting.slice(0, count);
    waiting = waiting.slice(count);
    return joined;
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      let joined: readonly Waiting<Item>[] = [];
      try {
        await takeTurn(async () => {
          joined = takeNext();
          if (joined.length > 0) await commit(joined.flatMap(({ items }) => items));
        });
        for (const { resolve } of joined) resolve();
      } catch (error) {
        // A turn that never came is nobody's yet.
        if (joined.length === 0) joined = takeNext();
        for (const { reject } of joined) reject(error);
      }
    }
    isRunning = false;
  };

  return (items, isOver = () => false) =>
    new Promise((resolve, reject) => {
      waiting.push({ items, isOver, resolve, reject });
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
