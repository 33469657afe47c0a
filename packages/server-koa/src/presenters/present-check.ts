import { presentErrors, type Presentation } from '../http/presentation.js';
import type { ConnectionAnswer, ErrorsAnswer, Explained } from '../schemas/answer-schemas.js';
import type { CheckPresentationOptions } from './contract-presenter.js';
import { followsAsNamed } from './follows-as-named.js';
import { presentEvidence } from './present-evidence.js';
import { sentenceOfUnknown } from './sentence-of-unknown.js';
import { wireConnection } from './wire-connection.js';

/** Where the two contracts differ about a pair. */
export interface CheckWording {
  readonly notConnectedStatus: number;
  /** What stands between a handle and the network in which it does not exist. */
  readonly denial: string;
}

/** One outcome, in the words of either contract. */
export function presentCheck(
  { outcome, names, explain }: CheckPresentationOptions,
  wording: CheckWording,
): Presentation {
  if (outcome.kind === 'missing') {
    const errors = outcome.missing.map(({ developer, network }) => `${developer.name} ${wording.denial} ${network}`);
    return presentErrors(400, errors);
  }
  const { evidence } = outcome;
  const explanation: Explained = explain ? { evidence: presentEvidence(evidence, names) } : {};
  if (outcome.kind === 'undecided') {
    const errors = followsAsNamed(evidence, names).flatMap((follow) => sentenceOfUnknown(follow, evidence.graph));
    const answer: ErrorsAnswer = { errors, ...explanation };
    return { status: 502, body: JSON.stringify(answer) };
  }
  const { connection } = outcome;
  const answer: ConnectionAnswer & Explained = { ...wireConnection(connection), ...explanation };
  return { status: connection.connected ? 200 : wording.notConnectedStatus, body: JSON.stringify(answer) };
}
