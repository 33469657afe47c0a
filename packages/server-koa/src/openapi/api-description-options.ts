import type { ContractName } from '../settings/settings.js';

export interface ApiDescriptionOptions {
  readonly contract: ContractName;
  /** Whether callers need a key. */
  readonly hasApiKeys: boolean;
}
