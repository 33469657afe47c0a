import { z } from 'zod';
import { evidenceSchema, type EvidenceAnswer } from '../../src/schemas/evidence-schema.js';

const bodySchema = z.object({ evidence: evidenceSchema });

/** The evidence of an answer. */
export function evidenceIn(body: string): EvidenceAnswer {
  return bodySchema.parse(JSON.parse(body)).evidence;
}
