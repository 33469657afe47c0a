import type { z } from 'zod';
import { decodeSegment } from './decode-segment.js';
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
 * nobody can tell which was meant, and so is one that is not percent-encoded as a name in a path has to be.
 */
export function queryReader<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
): ReadQuery<z.infer<z.ZodObject<Shape>>> {
  const names = Object.keys(schema.shape);
  const read = (query: string): QueryReading<z.infer<z.ZodObject<Shape>>> => {
    const parameters = new URLSearchParams(query);
    const repeated = names.filter((name) => parameters.getAll(name).length > 1);
    const { data, error } = schema.safeParse(Object.fromEntries(parameters));
    const malformed = malformedNames(query).filter((name) => names.includes(name) && !repeated.includes(name));
    const unreadable = [...repeated, ...malformed];
    const issues = (error?.issues ?? []).filter(({ path }) => !unreadable.includes(String(path[0])));
    const errors = [
      ...repeated.map((name) => `${name} is given more than once`),
      ...malformed.map((name) => `${name} is not percent-encoded UTF-8`),
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

/** The parameters whose values are no percent-encoding of text. `URLSearchParams` makes something up for them. */
function malformedNames(query: string): string[] {
  if (!query.includes('%')) return [];
  return query.split('&').flatMap((pair) => {
    const [name = '', ...value] = pair.split('=');
    return decodeSegment(value.join('=').replaceAll('+', ' ')) === undefined
      ? [...new URLSearchParams(name).keys()]
      : [];
  });
}
