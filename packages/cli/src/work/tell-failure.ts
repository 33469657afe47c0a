import { describeCauses, type Redact } from '@codeties/composition';
import type { CodetiesError, ErrorCode, NetworkName } from '@codeties/core';
import { sentenceOfFailure, wireTime } from '@codeties/wire';
import { CommandError } from '../command-error.js';
import { exitCodeOf } from '../exit-codes.js';

/** Whose sentence says too little for whoever is to look into it. */
const brief: ReadonlySet<ErrorCode> = new Set(['unavailable', 'invalid_response', 'timeout', 'store_unavailable']);

/** A failure as the command tells it. */
export function tellFailure(error: CodetiesError, redact: Redact): CommandError {
  return new CommandError(exitCodeOf[error.code], [sentenceFor(error, redact)], error);
}

/** Where the credentials of a network are set. */
const credentialSettings: ReadonlyMap<NetworkName | undefined, string> = new Map([
  ['github', 'GITHUB_AUTH_TOKEN'],
  ['twitter', 'TWITTER_BEARER_TOKEN, or the four keys of X'],
  ['bitbucket', 'BITBUCKET_AUTH_TOKEN'],
]);

/** A failure in one sentence: with what the network said, until when a limit lasts, and what to look at. */
export function sentenceFor(error: CodetiesError, redact: Redact): string {
  const { code, network, detail, retryAt } = error;
  if (code === 'internal')
    return `something went wrong in codeties itself: ${redact(describeCauses(error).join(': '))}`;
  const sentence = sentenceOfFailure(error, { redact, store: 'the database' });
  if (code === 'rate_limited' || code === 'usage_capped') {
    return retryAt === undefined ? sentence : `${sentence}, which is at ${wireTime(retryAt)}`;
  }
  const told = detail !== undefined && brief.has(code) ? `${sentence}: ${redact(detail)}` : sentence;
  const advice = adviceOn(code, network);
  return advice === undefined ? told : `${told} (${advice})`;
}

function adviceOn(code: ErrorCode, network: NetworkName | undefined): string | undefined {
  if (code === 'timeout') return '--timeout gives it longer';
  const settings = code === 'refused' ? credentialSettings.get(network) : undefined;
  return settings === undefined ? undefined : `see ${settings}`;
}
