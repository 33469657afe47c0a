import type { ContractPresenter } from './contract-presenter.js';
import { presentCheck } from './present-check.js';

/** The second contract: what is not there is a 404, be it a connection or a record. */
export const strictPresenter: ContractPresenter = {
  presentCheck: (options) => presentCheck(options, { notConnectedStatus: 404, denial: 'is not a valid user in' }),
  emptyHistoryStatus: 404,
};
