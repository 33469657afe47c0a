const DEEPEST = 8;

/** What was caught and what caused it, outermost first. */
export function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  let current = error;
  while (current !== undefined && current !== null && causes.length < DEEPEST) {
    causes.push(current);
    current = nextCause(current);
  }
  return causes;
}

function nextCause(error: unknown): unknown {
  if (error instanceof AggregateError) return error.errors.at(0);
  return error instanceof Error ? error.cause : undefined;
}
