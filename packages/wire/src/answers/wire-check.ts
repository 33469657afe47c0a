import type { CheckOutcome } from '@codeties/core';
import type { ConnectionAnswer } from '../schemas/connection-schemas.js';
import type { ErrorsAnswer } from '../schemas/errors-schema.js';
import type { Explained } from '../schemas/explained.js';
import { sentencesOfMissing } from '../sentences/sentences-of-missing.js';
import { sentencesOfUndecided } from '../sentences/sentences-of-undecided.js';
import { wireConnection } from './wire-connection.js';
import { wireEvidence } from './wire-evidence.js';

/** What is to be written of the question whether two developers are connected, and how. */
export interface WireCheckOptions {
  readonly outcome: CheckOutcome;
  /** The two developers as the caller named them. */
  readonly names: readonly [string, string];
  /** Whether to add the evidence, where there is any; `false` by default. */
  readonly explain?: boolean | undefined;
  /** What stands between a handle and the network in which it does not exist. */
  readonly denial: string;
}

/** Whether two developers are connected; or a sentence for each reason why that cannot be told. */
export function wireCheck(options: WireCheckOptions): (ConnectionAnswer & Explained) | ErrorsAnswer {
  const { outcome, names, explain = false, denial } = options;
  if (outcome.kind === 'missing') return { errors: sentencesOfMissing(outcome.missing, denial) };
  const { evidence } = outcome;
  const explanation: Explained = explain ? { evidence: wireEvidence(evidence, names) } : {};
  return outcome.kind === 'undecided'
    ? { errors: sentencesOfUndecided(evidence, names), ...explanation }
    : { ...wireConnection(outcome.connection), ...explanation };
}
