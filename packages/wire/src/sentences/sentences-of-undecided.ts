import type { Evidence } from '@codeties/core';
import { sentencesOfUnknown } from './sentences-of-unknown.js';

/** Why it cannot be told whether two developers are connected: one sentence at least, since a rule may have no answer although all is known. */
export function sentencesOfUndecided(
  evidence: Pick<Evidence, 'pair' | 'follows' | 'graph'>,
  names: readonly [string, string],
): string[] {
  const sentences = sentencesOfUnknown(evidence, names);
  return sentences.length > 0 ? sentences : [`whether ${names.join(' and ')} are connected cannot be told`];
}
