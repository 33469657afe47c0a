import type { ErrorsAnswer } from '../schemas/answer-schemas.js';

/** What goes out over HTTP: an answer with nothing left to decide. */
export interface Presentation {
  readonly status: number;
  /** JSON, as text. */
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The one shape in which anything that went wrong is told. */
export function presentErrors(
  status: number,
  errors: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Presentation {
  const answer: ErrorsAnswer = { errors };
  return { status, body: JSON.stringify(answer), headers };
}
