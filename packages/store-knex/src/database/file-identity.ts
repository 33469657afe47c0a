import { statSync } from 'node:fs';

/** What a path names. */
export interface FileIdentity {
  /** Another one only for another file. */
  readonly file: string;
  readonly size: bigint;
  /** When its content was changed last. */
  readonly changedAt: bigint;
}

/**
 * Looks at what a path names: undefined where that is nothing. It asks the kernel only. To open the file as well is out of the
 * question: closing it again would take all locks away that SQLite holds on it for this process.
 */
export function lookAt(path: string): FileIdentity | undefined {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats && { file: `${stats.dev}:${stats.ino}`, size: stats.size, changedAt: stats.mtimeNs };
  } catch {
    // One that may not be looked at is as good as gone.
    return undefined;
  }
}
