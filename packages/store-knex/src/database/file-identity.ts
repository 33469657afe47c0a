import { statSync, type BigIntStats } from 'node:fs';

/** What a path names. */
export interface FileIdentity {
  /** Another one once the path names another file, or once its file has been cut: SQLite lets files grow, as we use it. */
  readonly key: string;
  /** Another one only for another file. */
  readonly file: string;
  /** When its content was changed last. */
  readonly changedAt: bigint;
}

/**
 * Looks at what a path names: undefined where that is nothing. It asks the kernel only. To open the file as well is out of the
 * question: closing it again would take all locks away that SQLite holds on it for this process.
 */
export function fileLook(path: string): () => FileIdentity | undefined {
  let last = { file: '', size: 0n };
  let cuts = 0;
  return () => {
    const stats = statsOf(path);
    if (stats === undefined) return undefined;
    const { dev, ino, size, mtimeNs } = stats;
    const file = `${dev}:${ino}`;
    if (file === last.file && size < last.size) cuts += 1;
    last = { file, size };
    return { key: `${file}:${cuts}`, file, changedAt: mtimeNs };
  };
}

function statsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    // One that may not be looked at is as good as gone.
    return undefined;
  }
}
