import { setTimeout as pause } from 'node:timers/promises';
import { CodetiesError } from '@codeties/core';
import { checkDatabase, checkWriting } from '@codeties/store-knex';
import type { SafeLogger } from '../logging/create-safe-logger.js';
import { describeCauses } from '../logging/describe-causes.js';
import { databaseAdvice } from './database-advice.js';
import type { Database } from './database.js';
import { inPatience } from './in-patience.js';

/** How often a database that is in trouble is tried again. */
const RETRY_MS = 1000;

/** What can be said of one that gives no reason. */
const SILENT = 'it does not answer in time, so look for what keeps it locked or busy, and at the network';

/** Whether it is worth sending requests here. */
export interface Readiness {
  isReady(): Promise<boolean>;
  /** Whether answers can be kept: the schema has been brought up to date, and no write has failed since one last succeeded. */
  canRecord(): boolean;
  /** The schema has been brought up to date. */
  noteMigrated(): void;
  /** Something could not be written. Until a write succeeds, which is tried from now on, the answer is no. */
  noteFailure(failure: unknown): void;
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

  const recover = async (failure: unknown): Promise<void> => {
    // It may have been that one write only, and the database is fine.
    let trouble = await checkWrite();
    if (trouble !== undefined) {
      const advice = databaseAdvice(trouble) ?? databaseAdvice(failure) ?? SILENT;
      logger.error(
        { causes: describeCauses(trouble) },
        `the database cannot be used: ${advice}. It is tried again every second, and nothing is asked of the networks that it should keep`,
      );
      while (trouble !== undefined && !closing.signal.aborted) {
        // The pause rejects when it is broken off, and the loop sees that by itself.
        await pause(RETRY_MS, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
        trouble = await checkWrite();
      }
      if (trouble === undefined) logger.info({}, 'the database can be used again');
    }
    isInTrouble = false;
  };
  const noteFailure = (failure: unknown): void => {
    if (!isMigrated || isInTrouble || closing.signal.aborted) return;
    isInTrouble = true;
    void recover(failure);
  };

  const isReady = async (): Promise<boolean> => {
    if (!isMigrated || isInTrouble || closing.signal.aborted) return false;
    const trouble = await check();
    if (trouble !== undefined) noteFailure(trouble);
    return trouble === undefined && !closing.signal.aborted;
  };

  return {
    isReady,
    suspect: () => void isReady(),
    canRecord: () => isMigrated && !isInTrouble,
    noteMigrated: () => {
      isMigrated = true;
    },
    noteFailure: (failure) => {
      if (failure instanceof CodetiesError && failure.code === 'store_unavailable') noteFailure(failure);
    },
    noteClosing: () => {
      closing.abort();
    },
  };
}
