import { sentenceOfMissing, wireGroup, wirePlan } from '@codeties/wire';
import { presentErrors } from '../http/presentation.js';
import type { ContractPresenter } from './contract-presenter.js';
import { presentAggregate } from './present-aggregate.js';
import { presentCheck, type CheckWording } from './present-check.js';

/** Where the two contracts differ. */
export interface ContractWording extends CheckWording {
  readonly emptyHistoryStatus: number;
}

/** The presenter of one contract. */
export function createContractPresenter(wording: ContractWording): ContractPresenter {
  const { emptyHistoryStatus, denial } = wording;
  return {
    presentCheck: (options) => presentCheck(options, wording),
    presentGroup: (outcome) => JSON.stringify(wireGroup(outcome, denial)),
    presentPlan: (plan) => JSON.stringify(wirePlan(plan, denial)),
    presentAggregate: (options) => presentAggregate(options, denial),
    presentUnknownUser: (name, network) => presentErrors(404, [sentenceOfMissing({ name, network }, denial)]),
    emptyHistoryStatus,
  };
}
