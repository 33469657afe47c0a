import type { CheckOutcome, GroupOutcome, GroupPlan, NetworkName } from '@codeties/core';
import type { Presentation } from '../http/presentation.js';
import type { AggregatePresentationOptions } from './present-aggregate.js';

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
  presentGroup(outcome: GroupOutcome): string;
  presentPlan(plan: GroupPlan): string;
  presentAggregate(options: AggregatePresentationOptions): Presentation;
  /** Somebody whose things were asked for, and who does not exist. */
  presentUnknownUser(name: string, network: NetworkName): Presentation;
  /** The status of a history that holds no answer at all. */
  readonly emptyHistoryStatus: number;
}
