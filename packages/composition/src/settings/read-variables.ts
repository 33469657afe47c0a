import type { z } from 'zod';

export interface ReadVariablesOptions<Variables> {
  readonly schema: z.ZodType<Variables>;
  /** Whose values may be shown. Tokens, keys and URLs, which may hold a password, may not. */
  readonly shown: ReadonlySet<string>;
}

/** A variable that cannot be used, and the line that says why: fit to be shown, with no secret in it. */
export interface WrongVariable {
  readonly name: string;
  readonly line: string;
}

/** What was read, which is absent where anything is wrong. */
export interface VariablesReading<Variables> {
  readonly variables?: Variables | undefined;
  readonly wrong: readonly WrongVariable[];
}

/** Reads variables that are set by a schema whose messages speak of the value only. */
export function readVariables<Variables>(
  given: Readonly<Record<string, string>>,
  { schema, shown }: ReadVariablesOptions<Variables>,
): VariablesReading<Variables> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return { variables: parsed.data, wrong: [] };
  const wrong = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    const { [name]: value } = given;
    const isShown = value !== undefined && shown.has(name);
    return { name, line: `${name} ${message}${isShown ? `, not ${JSON.stringify(value)}` : ''}` };
  });
  return { wrong };
}
