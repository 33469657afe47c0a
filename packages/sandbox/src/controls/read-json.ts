import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';

/** What a body held, or what is wrong with it. */
export type ReadJson<Value> = { readonly value: Value } | { readonly message: string };

const MOST_BYTES = 65_536;

/** Reads a JSON body of this schema. */
export async function readJson<Value>(request: IncomingMessage, schema: z.ZodType<Value>): Promise<ReadJson<Value>> {
  const text = await readText(request);
  if (text === undefined) return { message: `the body is longer than ${MOST_BYTES} bytes` };
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

async function readText(request: IncomingMessage): Promise<string | undefined> {
  request.setEncoding('utf8');
  let text = '';
  for await (const part of request) {
    // Read to its end even when it is too long: to stop would close the connection before the answer.
    if (text.length <= MOST_BYTES) text += String(part);
  }
  return text.length > MOST_BYTES ? undefined : text;
}
