import { CodetiesError } from '@codeties/core';
import { z } from 'zod';
import { instantSchema } from '../database/instant.js';

/** Where a row stands in its pair's history. */
export interface HistoryPosition {
  readonly registeredAt: string;
  readonly id: number;
}

const partsSchema = z.tuple([instantSchema, z.string().regex(/^[1-9]\d{0,15}$/)]);

export function encodePosition({ registeredAt, id }: HistoryPosition): string {
  return Buffer.from(`${registeredAt} ${String(id)}`).toString('base64url');
}

/** @throws CodetiesError `invalid_input` for a text that is no position. */
export function decodePosition(position: string): HistoryPosition {
  const parts = partsSchema.safeParse(Buffer.from(position, 'base64url').toString().split(' '));
  const decoded = parts.success ? { registeredAt: parts.data[0], id: Number(parts.data[1]) } : undefined;
  // Node's decoder skips what is not of its alphabet, so that only the way back shows whether the text was one of ours.
  if (decoded !== undefined && encodePosition(decoded) === position) return decoded;
  throw new CodetiesError({ code: 'invalid_input', detail: 'this is not a position in a history' });
}
