import { z } from 'zod';
import { CodetiesError } from '../errors/codeties-error.js';
import { foldName } from './fold-name.js';

/** Longer names are refused before anybody is asked about them. */
export const LONGEST_NAME = 100;

/** What a person may type as a developer's name. Whether a network can hold it is that network's grammar. */
export const developerNameSchema: z.ZodString = z
  .string()
  .min(1, 'the name of a developer is empty')
  .max(LONGEST_NAME, `the name of a developer is longer than ${String(LONGEST_NAME)} characters`)
  // Halves of a character are as bad as control characters: no store keeps them as they are, and two names could become one.
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'the name of a developer holds control characters, or is not well-formed text');

/**
 * The name under which somebody is known, folded to lower case: networks do not tell `Dev1` from `dev1`,
 * so neither does anything that compares, keys or stores handles.
 */
export type Handle = string & z.core.$brand<'Handle'>;

const handleSchema = developerNameSchema.overwrite(foldName).brand<'Handle'>();

/**
 * Folds a typed name into a handle.
 *
 * @throws CodetiesError `invalid_input` where the name is empty, too long, or holds control characters.
 */
export function toHandle(name: string): Handle {
  const parsed = handleSchema.safeParse(name);
  if (parsed.success) return parsed.data;
  throw new CodetiesError({
    code: 'invalid_input',
    detail: parsed.error.issues.map((issue) => issue.message).join('; '),
  });
}
