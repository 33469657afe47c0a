import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { InvalidRequestError } from './invalid-request-error.js';
import { readJsonBody } from './read-json-body.js';

/** Reads a JSON body. @throws InvalidRequestError with everything that the schema has against it, each once. OverloadError where there is no room for it. */
export async function readBody<Body>(
  request: IncomingMessage,
  schema: z.ZodType<Body>,
  mostBytes?: number,
): Promise<Body> {
  const { data, error } = schema.safeParse(await readJsonBody(request, { mostBytes }));
  if (error) throw new InvalidRequestError([...new Set(error.issues.map(({ message }) => message))]);
  return data;
}
