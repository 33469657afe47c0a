import type { Database } from '@codeties/composition';
import { CodetiesError } from '@codeties/core';
import { checkDatabase, checkWriting } from '@codeties/store-knex';
import type { SafeLogger } from '../logging/create-safe-logger.js';
import { inPatience, TooLateError } from './in-patience.js';
import { speaksForItself } from './speaks-for-itself.js';
import { untilUsable } from './until-usable.js';

/** Whether it is worth sending requests here. */
export interface Readiness {
  isReady(): Promise<boolean>;
  /** Whether answers can be kept: the schema has been brought up to date, and the database is not known to be in trouble. */
  canRecord(): boolean;
  /** The schema has been brought up to date. */
  noteMigrated(): void;
  /**
   * A write that began at this time of the performance clock failed. Where that does not speak for itself, another one is tried, and only
   * where that fails as well the answer is no: until one succeeds, which is tried from then on.
   */
  noteFailure(failure: unknown, begunAt: number): void;
  /** A write succeeded. */
  noteSuccess(): void;
  /** Something that can be done without failed. The database is looked at, and only what comes of that counts. */
  suspect(): void;
  /** From now on the answer is no. */
  noteClosing(): void;
}

export interface ReadinessOptions {
  readonly database: Database;
  readonly logger: SafeLogger;
}

export function createReadiness({ database, logger }: ReadinessOptions): Readiness {
  const closing = new AbortController();
  const check = inPatience(() => checkDatabase(database));
  const checkWrite = inPatience(() => checkWriting(database));
  let isMigrated = false;
  let isInTrouble = false;
  let confirming: Promise<void> | undefined;
  /** How often the database was found fine without a write having succeeded since, and when it was last. */
  let acquittals = 0;
  let acquittedAt = -Infinity;

  const canRecord = (): boolean => isMigrated && !isInTrouble;
  const isOpen = (): boolean => canRecord() && !closing.signal.aborted;
  const acquit = (): void => {
    acquittals += 1;
    acquittedAt = performance.now();
  };
  const recover = async (failure: unknown, relapses = 0): Promise<void> => {
    isInTrouble = true;
    isInTrouble = !(await untilUsable({ failure, checkWrite, logger, relapses, signal: closing.signal }));
  };
  const recoverWriting = async (failure: unknown): Promise<void> => {
    await recover(failure, acquittals);
    acquit();
  };
  const confirm = async (failure: unknown): Promise<void> => {
    const trouble = await checkWrite();
    if (!isOpen()) return;
    if (trouble === undefined) acquit();
    else void recoverWriting(failure);
  };

  const isReady = async (): Promise<boolean> => {
    await confirming;
    if (!isOpen()) return false;
    const trouble = await check();
    // One that is busy is no good for more, but what has been asked of it may well succeed.
    if (trouble !== undefined && !(trouble instanceof TooLateError) && isOpen()) void recover(trouble);
    return trouble === undefined && isOpen();
  };

  return {
    isReady,
    suspect: () => void isReady(),
    canRecord,
    noteMigrated: () => {
      isMigrated = true;
    },
    noteFailure: (failure, begunAt) => {
      if (!(failure instanceof CodetiesError) || failure.code !== 'store_unavailable' || !isOpen()) return;
      // What a check has found fine since is past.
      if (begunAt <= acquittedAt) return;
      // A check is not believed twice that finds fine what goes on failing.
      if (speaksForItself(failure) || acquittals > 0) void recoverWriting(failure);
      else {
        confirming ??= confirm(failure).finally(() => {
          confirming = undefined;
        });
      }
    },
    noteSuccess: () => {
      acquittals = 0;
    },
    noteClosing: () => {
      closing.abort();
    },
  };
}
