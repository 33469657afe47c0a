import { fileLook } from './file-identity.js';

export interface SqliteLog {
  /** Knows the one that is there from now on, unless it knows one. */
  note(): void;
  forget(): void;
  /** Whether the one that it knows is there still. */
  isStill(): boolean;
}

/** Knows the log that SQLite keeps beside a file. Another file would be taken apart by it. */
export function createSqliteLog(path: string): SqliteLog {
  const look = fileLook(path);
  let known: string | undefined;
  const fileNow = (): string | undefined => look()?.file;
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
