import type { Evidence } from './answers.js';

export interface ApiFailureOptions {
  /** 0 where the server was not reached. */
  readonly status: number;
  /** What to tell a person, a sentence each. */
  readonly errors: readonly string[];
  /** When it is worth another try. */
  readonly retryAt?: Date | undefined;
  readonly evidence?: Evidence | undefined;
  readonly cause?: unknown;
}

/** Why the server did not give what it was asked for. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly status: number;
  readonly errors: readonly string[];
  readonly retryAt: Date | undefined;
  readonly evidence: Evidence | undefined;

  constructor({ status, errors, retryAt, evidence, cause }: ApiFailureOptions) {
    super(errors.join('; '), { cause });
    this.status = status;
    this.errors = errors;
    this.retryAt = retryAt;
    this.evidence = evidence;
  }
}
