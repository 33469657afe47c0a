import { realpathSync } from 'node:fs';
import { lookAt } from './file-identity.js';

export interface SqliteLog {
  /** Knows the one that is there from now on, unless it knows one. */
  note(): void;
  forget(): void;
  /** Whether the one that it knows is there still. */
  isStill(): boolean;
}

/** Knows the log that SQLite keeps beside a file. Another file would be taken apart by it. */
export function createSqliteLog(filename: string): SqliteLog {
  let known: string | undefined;
  // It stands beside the file itself, wherever the links to that are, and these may lead elsewhere by now.
  const fileNow = (): string | undefined => {
    const path = realPathOf(filename);
    return path === undefined ? undefined : lookAt(`${path}-wal`)?.file;
  };
  return {
    note: () => {
      known ??= fileNow();
    },
    forget: () => {
      known = undefined;
    },
    isStill: () => known !== undefined && fileNow() === known,
  };
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
