import type { CheckOutcome } from '@codeties/core';
import type { Presentation } from '../http/presentation.js';

export interface CheckPresentationOptions {
  readonly outcome: CheckOutcome;
  /** The two developers as the caller named them. */
  readonly names: readonly [string, string];
  /** Whether the caller wants to see the evidence. */
  readonly explain: boolean;
}

/** Puts outcomes into the words and statuses of one published contract. */
export interface ContractPresenter {
  presentCheck(options: CheckPresentationOptions): Presentation;
  /** The status of a history that holds no answer at all. */
  readonly emptyHistoryStatus: number;
}
