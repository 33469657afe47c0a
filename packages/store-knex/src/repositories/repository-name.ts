import { z } from 'zod';

/**
 * Text that both engines keep as it is. Control characters and halves of a character are refused: PostgreSQL takes not all
 * of them, and two names could become one.
 */
export const keepableTextSchema: z.ZodType<string> = z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** Whether a repository of this name can have been kept. */
export function isKeepableName(name: string): boolean {
  return name !== '' && keepableTextSchema.safeParse(name).success;
}
