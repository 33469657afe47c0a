import { presentErrors } from '../http/presentation.js';
import type { ContractPresenter } from './contract-presenter.js';
import { presentAggregate } from './present-aggregate.js';
import { presentCheck, type CheckWording } from './present-check.js';
import { presentGroup, presentPlan } from './present-group.js';

/** Where the two contracts differ. */
export interface ContractWording extends CheckWording {
  readonly emptyHistoryStatus: number;
}

/** The presenter of one contract. */
export function createContractPresenter(wording: ContractWording): ContractPresenter {
  const { emptyHistoryStatus, denial } = wording;
  return {
    presentCheck: (options) => presentCheck(options, wording),
    presentGroup: (outcome) => presentGroup(outcome, denial),
    presentPlan: (plan) => presentPlan(plan, denial),
    presentAggregate: (options) => presentAggregate(options, denial),
    presentUnknownUser: (name, network) => presentErrors(404, [`${name} ${denial} ${network}`]),
    emptyHistoryStatus,
  };
}
