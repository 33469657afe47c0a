import { evidenceSchema, type EvidenceAnswer } from '@codeties/wire';
import { z } from 'zod';

const bodySchema = z.object({ evidence: evidenceSchema });

/** The evidence of an answer. */
export function evidenceIn(body: string): EvidenceAnswer {
  return bodySchema.parse(JSON.parse(body)).evidence;
}
