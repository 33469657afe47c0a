import type { z } from 'zod';
import { rawQuery } from './raw-path.js';

/** What was read, and a sentence for each thing that could not be. */
export interface QueryReading<Value> {
  readonly value: Value | undefined;
  readonly errors: readonly string[];
}

/**
 * Reads the parameters that a schema names from the query of a request target. Others are left alone; one that is
 * given twice is an error, since nobody can tell which was meant.
 */
export function readQuery<Shape extends z.core.$ZodShape>(
  target: string,
  schema: z.ZodObject<Shape>,
): QueryReading<z.infer<z.ZodObject<Shape>>> {
  const parameters = new URLSearchParams(rawQuery(target));
  const repeated = Object.keys(schema.shape).filter((name) => parameters.getAll(name).length > 1);
  const { data, error } = schema.safeParse(Object.fromEntries(parameters));
  const issues = (error?.issues ?? []).filter(({ path }) => !repeated.includes(String(path[0])));
  const errors = [
    ...repeated.map((name) => `${name} is given more than once`),
    ...issues.map(({ message }) => message),
  ];
  return { value: data, errors };
}
