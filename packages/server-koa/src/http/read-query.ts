import type { z } from 'zod';
import { rawQuery } from './raw-path.js';

/** What was read, and a sentence for each thing that could not be. */
export interface QueryReading<Value> {
  readonly value: Value | undefined;
  readonly errors: readonly string[];
}

/** Reads the query of a request target. */
export type ReadQuery<Value> = (target: string) => QueryReading<Value>;

/**
 * What reads the parameters that a schema names from a query. Others are left alone; one that is given twice is an error, since
 * nobody can tell which was meant.
 */
export function queryReader<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
): ReadQuery<z.infer<z.ZodObject<Shape>>> {
  const names = Object.keys(schema.shape);
  const read = (query: string): QueryReading<z.infer<z.ZodObject<Shape>>> => {
    const parameters = new URLSearchParams(query);
    const repeated = names.filter((name) => parameters.getAll(name).length > 1);
    const { data, error } = schema.safeParse(Object.fromEntries(parameters));
    const issues = (error?.issues ?? []).filter(({ path }) => !repeated.includes(String(path[0])));
    const errors = [
      ...repeated.map((name) => `${name} is given more than once`),
      ...issues.map(({ message }) => message),
    ];
    return { value: data, errors };
  };
  // Most requests have no query, and what that says is always the same.
  const empty = read('');
  return (target) => {
    const query = rawQuery(target);
    return query === '' ? empty : read(query);
  };
}
