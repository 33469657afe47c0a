import type { NetworkName } from '@codeties/core';

/** A name that a network does not know. */
export interface UnknownName {
  /** As the caller gave it. */
  readonly name: string;
  readonly network: NetworkName;
}

/** Somebody does not exist in a network, as the contract whose `denial` it is puts that. */
export function sentenceOfMissing({ name, network }: UnknownName, denial: string): string {
  return `${name} ${denial} ${network}`;
}
