import { developerNameSchema } from '@codeties/core';
import type { z } from 'zod';
import { decodeSegment } from './decode-segment.js';

/** A name in a path: what its schema allows, and what it is called where it is wrong. */
export interface NameReading {
  readonly schema: z.ZodType<string>;
  /** "the name of a developer", say. */
  readonly subject: string;
}

/** Whoever a path is about. */
export const DEVELOPER: NameReading = { schema: developerNameSchema, subject: 'the name of a developer' };

/** Reads a name from a segment of a path; where it cannot be one, `errors` gets a sentence for each reason. */
export function readName(segment: string, { schema, subject }: NameReading, errors: string[]): string {
  const name = decodeSegment(segment);
  if (name === undefined) {
    errors.push(`${subject} is not percent-encoded UTF-8`);
    return '';
  }
  errors.push(...(schema.safeParse(name).error?.issues ?? []).map(({ message }) => message));
  return name;
}
