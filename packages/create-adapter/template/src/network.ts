import { toNetworkName, type Handle, type NetworkName } from '@codeties/core';

/** What My Network is called in readings, failures and answers. */
export const NETWORK: NetworkName = toNetworkName('my-network');

/** What a login may look like here: single hyphens inside, and at most 39 characters. Handles are folded to small letters already. */
const loginGrammar = /^(?=.{1,39}$)[a-z\d]+(?:-[a-z\d]+)*$/;

/** The handles that My Network has to be asked about: each once, and none that cannot be a login. */
export function askableLogins(handles: readonly Handle[]): Handle[] {
  return [...new Set(handles)].filter((handle) => loginGrammar.test(handle));
}
