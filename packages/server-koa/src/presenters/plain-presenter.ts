import { denials } from '@codeties/wire';
import type { ContractPresenter } from './contract-presenter.js';
import { createContractPresenter } from './create-contract-presenter.js';

/** The first contract: whoever is not connected gets a 200, and the sentence of old, letter by letter. */
export const plainPresenter: ContractPresenter = createContractPresenter({
  notConnectedStatus: 200,
  emptyHistoryStatus: 200,
  denial: denials.plain,
});
