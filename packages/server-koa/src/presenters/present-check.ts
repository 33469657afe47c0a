import type { CheckOutcome } from '@codeties/core';
import { wireCheck } from '@codeties/wire';
import type { Presentation } from '../http/presentation.js';
import type { CheckPresentationOptions } from './contract-presenter.js';

/** Where the two contracts differ about a pair. */
export interface CheckWording {
  readonly notConnectedStatus: number;
  /** What stands between a handle and the network in which it does not exist. */
  readonly denial: string;
}

/** One outcome, in the words of either contract. */
export function presentCheck(options: CheckPresentationOptions, wording: CheckWording): Presentation {
  const status = statusOf(options.outcome, wording);
  return { status, body: JSON.stringify(wireCheck({ ...options, denial: wording.denial })) };
}

function statusOf(outcome: CheckOutcome, { notConnectedStatus }: CheckWording): number {
  switch (outcome.kind) {
    case 'missing':
      return 400;
    case 'undecided':
      return 502;
    case 'decided':
      return outcome.connection.connected ? 200 : notConnectedStatus;
  }
}
