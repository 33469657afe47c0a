import type { ContractPresenter } from './contract-presenter.js';
import { presentCheck } from './present-check.js';

/** The first contract: whoever is not connected gets a 200, and the sentence of old, letter by letter. */
export const plainPresenter: ContractPresenter = {
  presentCheck: (options) => presentCheck(options, { notConnectedStatus: 200, denial: 'is no a valid user in' }),
  emptyHistoryStatus: 200,
};
