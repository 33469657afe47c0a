import { z } from 'zod';

export interface WholeNumberOptions {
  readonly name: string;
  readonly most: number;
}

/** A parameter that counts from 1. */
export function wholeNumberSchema({ name, most }: WholeNumberOptions): z.ZodType<number, string> {
  const message = `${name} must be a whole number from 1 to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .pipe(z.int(message).min(1, message).max(most, message));
}
