import type { ContractName } from '../settings/settings.js';

/** What stands between a name and the network that does not know it, for examples. */
export const denials: Readonly<Record<ContractName, string>> = {
  plain: 'is no a valid user in',
  strict: 'is not a valid user in',
};
