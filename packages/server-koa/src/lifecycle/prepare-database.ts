import { setTimeout as pause } from 'node:timers/promises';
import { databaseRefusal, describeCauses, type Database } from '@codeties/composition';
import { migrateToLatest } from '@codeties/store-knex';
import type { SafeLogger } from '../logging/create-safe-logger.js';
import { StartError } from './start-error.js';

const RETRY_MS = 1000;

export interface PrepareDatabaseOptions {
  readonly database: Database;
  readonly logger: SafeLogger;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
}

/**
 * Migrates the database as soon as it answers. Resolves to whether that came to be before the signal.
 *
 * @throws StartError where it never will.
 */
export async function prepareDatabase({ database, logger, signal }: PrepareDatabaseOptions): Promise<boolean> {
  while (!isAborted(signal)) {
    try {
      await migrateToLatest(database);
      return true;
    } catch (error) {
      if (isAborted(signal)) return false;
      const causes = describeCauses(error);
      const refusal = databaseRefusal(error);
      if (refusal !== undefined) {
        logger.error({ causes }, 'the database cannot be used');
        throw new StartError(`DATABASE_URL cannot be used: ${refusal}`, { cause: error });
      }
      logger.warn({ causes }, 'the database is not ready: trying again in 1 s');
    }
    // The pause rejects when it is broken off, and the loop sees that by itself.
    await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
  }
  return false;
}

function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
