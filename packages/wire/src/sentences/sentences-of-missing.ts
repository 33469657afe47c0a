import type { MissingAccount } from '@codeties/core';
import { sentenceOfMissing } from './sentence-of-missing.js';

/** A sentence for each developer and network in which they do not exist. `denial` stands between the two. */
export function sentencesOfMissing(missing: readonly MissingAccount[], denial: string): string[] {
  return missing.map(({ developer: { name }, network }) => sentenceOfMissing({ name, network }, denial));
}
