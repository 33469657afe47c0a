import { canHold } from './handle-grammar.js';
import type { Handle } from './handle.js';
import type { NetworkName } from './network-name.js';

/** The handles that a network has to be asked about: each once, and none that it cannot hold. */
export function askableHandles(network: NetworkName, handles: readonly Handle[]): Handle[] {
  return [...new Set(handles)].filter((handle) => canHold(network, handle));
}
