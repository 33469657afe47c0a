import {
  createRedactor,
  openCodeties,
  secretsOf,
  type OpenCodeties,
  type OpenCodetiesOptions,
  type Redact,
  type UpstreamSettings,
} from '@codeties/composition';
import { CodetiesError, type CallOptions } from '@codeties/core';
import { CommandError } from '../command-error.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../program/command-context.js';
import { describeDatabaseFailure, sentenceOfDatabase } from './describe-database-failure.js';
import { makeFolder } from './make-folder.js';
import { readSettings } from './read-settings.js';
import { tellFailure } from './tell-failure.js';

export interface SessionWishes {
  /** Whether X is asked, which answers nobody without credentials. */
  readonly asksX: boolean;
  /** Whether the answer is worth nothing where it is not kept. */
  readonly isKept?: boolean | undefined;
  /** How long an answer may take where nobody says. */
  readonly patienceMs?: number | undefined;
  readonly noCache?: boolean | undefined;
}

/** Codeties, ready to be asked by a command. */
export interface Session extends Pick<OpenCodeties, 'ports'> {
  /** What a call takes that begins now. */
  readonly call: () => CallOptions;
  readonly redact: Redact;
}

/**
 * Opens the networks and the database, has something done with them, and closes them again.
 *
 * @throws CommandError for settings that cannot be used, and for whatever a network or the database fails with.
 */
export async function withSession(
  context: CommandContext,
  wishes: SessionWishes,
  work: (session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  const settings = readSettings(context, wishes);
  const redact = createRedactor(secretsOf(settings, settings.upstream));
  let opened: OpenCodeties | undefined;
  try {
    opened = await open(context, { settings, redact, isKept: wishes.isKept === true });
    const timeoutMs = timeoutOf(context, settings, wishes);
    const { signal } = context;
    const call = (): CallOptions => ({
      signal,
      deadline: new Date(Date.now() + timeoutMs),
      noCache: wishes.noCache,
    });
    return await work({ ports: opened.ports, call, redact });
  } catch (error) {
    throw error instanceof CodetiesError ? tellFailure(error, redact) : error;
  } finally {
    await opened?.close();
  }
}

function timeoutOf(context: CommandContext, settings: UpstreamSettings, { patienceMs }: SessionWishes): number {
  const isSet = context.environment['UPSTREAM_TIMEOUT_MS'] !== undefined;
  return context.timeoutMs ?? (isSet ? settings.upstreamTimeoutMs : (patienceMs ?? settings.upstreamTimeoutMs));
}

interface OpenOptions {
  readonly settings: UpstreamSettings;
  readonly redact: Redact;
  readonly isKept: boolean;
}

/** Where nobody has said where answers are to be kept, one that is not kept is better than none. */
async function open(context: CommandContext, { settings, redact, isKept }: OpenOptions): Promise<OpenCodeties> {
  const { database, isSandbox, warn } = context;
  // Each sandbox begins anew, and has nothing to do with what an earlier one allowed.
  const options: OpenCodetiesOptions = { sharesQuotas: !isSandbox };
  try {
    await makeFolder(database);
    return await openCodeties(settings, options);
  } catch (error) {
    const why = describeDatabaseFailure(error, redact);
    if (why === undefined) throw error;
    if (database.kind === 'given' || isKept) {
      throw new CommandError(exitCodes.failed, [sentenceOfDatabase(database, why)], error);
    }
    warn(`the answer is not kept: ${sentenceOfDatabase(database, why)}`);
    return openCodeties(settings, { ...options, database: 'none' });
  }
}
