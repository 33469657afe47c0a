import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { readText } from '../http/read-text.js';

/** What a body held, or what is wrong with it. */
export type ReadJson<Value> = { readonly value: Value } | { readonly message: string };

const MOST_CHARACTERS = 65_536;

/** Reads a JSON body of this schema. */
export async function readJson<Value>(request: IncomingMessage, schema: z.ZodType<Value>): Promise<ReadJson<Value>> {
  const text = await readText(request, MOST_CHARACTERS);
  if (text === undefined) return { message: `the body is longer than ${MOST_CHARACTERS} characters` };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { message: 'the body is not JSON' };
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return { value: parsed.data };
  const issues = parsed.error.issues.map(({ path, message }) => [...path.map(String), message].join(': '));
  return { message: issues.join('; ') };
}
