import { setTimeout as pause } from 'node:timers/promises';
import { databaseAdvice, describeCauses } from '@codeties/composition';
import type { SafeLogger } from '../logging/create-safe-logger.js';
import { speaksForItself } from './speaks-for-itself.js';

/** How often a database that is in trouble is tried again. */
const RETRY_MS = 1000;

/** How long it is left alone at most where it was found fine again and again, and nothing could be kept in it. */
const LONGEST_REST_MS = 30_000;

/** What can be said of one that gives no reason. */
const SILENT = 'it does not answer in time, so look for what keeps it locked or busy, and at the network';

export interface UntilUsableOptions {
  readonly failure: unknown;
  readonly checkWrite: () => Promise<unknown>;
  readonly logger: SafeLogger;
  /** How often it was found fine without anything having been kept since. Each time doubles how long it is left alone at first. */
  readonly relapses: number;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
}

/** Tries a write again and again. Resolves to true when one has succeeded, or to false once the signal has come. */
export async function untilUsable(options: UntilUsableOptions): Promise<boolean> {
  // What speaks for itself is told, and not tried at once: a small write may fare better by chance.
  const isPlain = speaksForItself(options.failure);
  const { failure, checkWrite, logger, relapses, signal } = options;
  // The pause rejects when it is broken off, and whoever waited sees that by itself.
  const rest = (milliseconds: number): Promise<unknown> =>
    pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
  const tell = (trouble: unknown): void => {
    const advice = databaseAdvice(trouble) ?? databaseAdvice(failure) ?? SILENT;
    logger.error(
      { causes: describeCauses(trouble) },
      `the database cannot be used: ${advice}. It is tried again every second, and nothing is asked of the networks that it should keep`,
    );
  };
  if (relapses > 0 || isPlain) {
    tell(failure);
    await rest(Math.min(RETRY_MS * 2 ** relapses, LONGEST_REST_MS));
  }
  let isTold = relapses > 0 || isPlain;
  while (!isAborted(signal)) {
    const trouble = await checkWrite();
    if (isAborted(signal)) return false;
    if (trouble === undefined) {
      if (isTold) logger.info({}, 'the database can be used again');
      return true;
    }
    if (!isTold) tell(trouble);
    isTold = true;
    await rest(RETRY_MS);
  }
  return false;
}

function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
