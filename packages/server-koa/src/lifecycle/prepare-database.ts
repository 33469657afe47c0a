import { setTimeout as pause } from 'node:timers/promises';
import { migrateToLatest, type openDatabase } from '@codeties/store-knex';
import type { AppLogger } from '../logging/app-logger.js';
import type { Redact } from '../logging/create-redactor.js';
import { describeCauses } from '../logging/describe-causes.js';

const RETRY_MS = 1000;

export interface PrepareDatabaseOptions {
  readonly database: ReturnType<typeof openDatabase>;
  readonly logger: AppLogger;
  readonly redact: Redact;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
}

/** Migrates the database as soon as it answers. Resolves to whether that came to be before the signal. */
export async function prepareDatabase({ database, logger, redact, signal }: PrepareDatabaseOptions): Promise<boolean> {
  while (!isAborted(signal)) {
    try {
      await migrateToLatest(database);
      return true;
    } catch (error) {
      if (isAborted(signal)) return false;
      logger.warn({ causes: describeCauses(error, redact) }, 'the database is not ready: trying again in 1 s');
    }
    // The pause rejects when it is broken off, and the loop sees that by itself.
    await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
  }
  return false;
}

function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
