import type { z } from 'zod';
import { CodetiesError } from '../errors/codeties-error.js';

/**
 * Checks what a factory was given, and fills in what is absent.
 *
 * @throws CodetiesError `invalid_input` that names each option that cannot be used, and never its value: it may be a secret.
 */
export function parseOptions<Options>(schema: z.ZodType<Options>, options: unknown): Options {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new CodetiesError({ code: 'invalid_input', detail: problems.join('; ') });
}
