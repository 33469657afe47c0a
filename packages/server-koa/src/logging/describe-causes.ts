import type { Redact } from './create-redactor.js';

const DEEPEST = 8;

/** The messages of an error and of what caused it, outermost first. Messages only: nobody knows what else errors carry. */
export function describeCauses(error: unknown, redact: Redact): string[] {
  const messages: string[] = [];
  let current = error;
  while (current !== undefined && current !== null && messages.length < DEEPEST) {
    messages.push(redact(messageOf(current)));
    current = nextCause(current);
  }
  return messages;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : typeof error;
  if (error.message !== '') return error.message;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function nextCause(error: unknown): unknown {
  if (error instanceof AggregateError) return error.errors.at(0);
  return error instanceof Error ? error.cause : undefined;
}
