import type { z } from 'zod';
import { evidenceSchema, type EvidenceAnswer } from './evidence-schema.js';

/** What an answer has besides itself where the evidence was asked for. */
export interface Explained {
  readonly evidence?: EvidenceAnswer | undefined;
}

/** The same as a part of other schemas. */
export const explained: { readonly evidence: z.ZodType<EvidenceAnswer | undefined> } = {
  evidence: evidenceSchema.optional().describe('With `explain=true`.'),
};
