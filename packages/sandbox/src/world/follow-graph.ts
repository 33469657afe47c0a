/** Who follows whom among accounts 0…n-1, both ways round, in compact rows of ascending indexes. */
export interface FollowGraph {
  following(account: number): Int32Array;
  followers(account: number): Int32Array;
}

/** Calls `visit` for every follow; it may repeat one, and must say the same each time it is called. */
export type ForEachFollow = (visit: (follower: number, followed: number) => void) => void;

interface Rows {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

function collect(accounts: number, forEach: ForEachFollow): Rows {
  const starts = new Int32Array(accounts + 1);
  forEach((row) => {
    starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  });
  for (let row = 0; row < accounts; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const values = new Int32Array(starts[accounts] ?? 0);
  const next = starts.slice();
  forEach((row, value) => {
    const position = next[row] ?? 0;
    values[position] = value;
    next[row] = position + 1;
  });
  return { starts, values };
}

function row(rows: Rows, account: number): Int32Array {
  return rows.values.subarray(rows.starts[account] ?? 0, rows.starts[account + 1] ?? 0);
}

/** Makes the graph of the follows, each kept once, in time and memory proportional to their number. */
export function createFollowGraph(accounts: number, forEachFollow: ForEachFollow): FollowGraph {
  const withRepeats = collect(accounts, forEachFollow);
  const forEachOnce: ForEachFollow = (visit) => {
    for (let follower = 0; follower < accounts; follower += 1) {
      let previous = -1;
      for (const followed of row(withRepeats, follower)) {
        if (followed !== previous && followed !== follower) visit(follower, followed);
        previous = followed;
      }
    }
  };
  for (let account = 0; account < accounts; account += 1) row(withRepeats, account).sort();
  const forward = collect(accounts, forEachOnce);
  const backward = collect(accounts, (visit) => {
    forEachOnce((follower, followed) => {
      visit(followed, follower);
    });
  });
  return { following: (account) => row(forward, account), followers: (account) => row(backward, account) };
}
