import type { ErrorsAnswer } from '@codeties/wire';

/** What goes out over HTTP: an answer with nothing left to decide. */
export interface Presentation {
  readonly status: number;
  /** JSON, as text. */
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer as it is. */
export function presentAnswer(answer: object): Presentation {
  return { status: 200, body: JSON.stringify(answer) };
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
