import { denials } from '@codeties/wire';
import type { ContractPresenter } from './contract-presenter.js';
import { createContractPresenter } from './create-contract-presenter.js';

/** The second contract: what is not there is a 404, be it a connection or a record. */
export const strictPresenter: ContractPresenter = createContractPresenter({
  notConnectedStatus: 404,
  emptyHistoryStatus: 404,
  denial: denials.strict,
});
