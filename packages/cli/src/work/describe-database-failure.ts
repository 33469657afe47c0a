import { causesOf, databaseAdvice, databaseRefusal, describeCauses, type Redact } from '@codeties/composition';
import { CodetiesError } from '@codeties/core';
import type { DatabaseChoice } from '../settings/choose-database.js';
import { nameOfDatabase } from '../settings/name-of-database.js';

/** What is wrong with a database, in one sentence: with what to do, where nobody has chosen it. */
export function sentenceOfDatabase(database: DatabaseChoice, why: string): string {
  const advice = database.kind === 'default' ? '; --database says another place' : '';
  return `${nameOfDatabase(database)} cannot be used: ${why}${advice}`;
}

/** Why a database cannot be used, where it is the database that failed; absent where it was anything else. */
export function describeDatabaseFailure(error: unknown, redact: Redact): string | undefined {
  const refusal = databaseRefusal(error);
  if (refusal !== undefined) return refusal;
  if (error instanceof CodetiesError && error.code === 'store_unavailable') {
    const advice = databaseAdvice(error);
    if (advice !== undefined) return advice;
    // The first says what could not be done, and the last why.
    const causes = describeCauses(error.cause);
    const why = error.cause === undefined || isDriver(error) ? error.detail : (causes.at(-1) ?? error.detail);
    return redact(why ?? 'it does not answer');
  }
  return isFileFailure(error) ? 'its folder cannot be made or written' : undefined;
}

/** What cannot be loaded says already what to install. */
function isDriver(error: CodetiesError): boolean {
  return error.detail?.includes('npm install') ?? false;
}

function isFileFailure(error: unknown): boolean {
  return causesOf(error).some((cause) => cause instanceof Error && 'syscall' in cause && cause.syscall === 'mkdir');
}
