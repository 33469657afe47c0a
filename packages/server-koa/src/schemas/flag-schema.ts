import { z } from 'zod';

/** A parameter that is on or off. */
export function flagSchema(name: string): z.ZodType<boolean, string> {
  return z
    .enum(['true', 'false', '1', '0'], { error: ({ input }) => messageFor(name, input) })
    .transform((flag) => flag === 'true' || flag === '1');
}

function messageFor(name: string, input: unknown): string {
  return input === undefined ? `${name} is missing: it must be true or false` : `${name} must be true or false`;
}
