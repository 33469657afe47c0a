import { z } from 'zod';

/*
 * How variables are written. Messages speak of the value only; whoever shows them puts the name in front.
 */

/** A whole number in digits. */
export function wholeNumberVariable(least: number, most: number): z.ZodType<number, string> {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .pipe(z.int(message).min(least, message).max(most, message));
}

/** One of these names. */
export function choiceVariable<const Name extends string>(names: readonly Name[]): z.ZodType<Name, string> {
  return z.string().pipe(z.enum(names, `must be ${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`));
}

/** Yes or no. */
export function flagVariable(): z.ZodType<boolean, string> {
  return z
    .enum(['true', 'false', '1', '0'], 'must be true or false')
    .transform((text) => text === 'true' || text === '1');
}
