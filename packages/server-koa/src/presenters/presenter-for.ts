import type { ContractName } from '../settings/settings.js';
import type { ContractPresenter } from './contract-presenter.js';
import { plainPresenter } from './plain-presenter.js';
import { strictPresenter } from './strict-presenter.js';

const presenters = { plain: plainPresenter, strict: strictPresenter } satisfies Record<ContractName, ContractPresenter>;

export function presenterFor(contract: ContractName): ContractPresenter {
  return presenters[contract];
}
