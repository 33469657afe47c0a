/** A request that cannot be understood, with a sentence for each thing that is wrong with it. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError';
  readonly errors: readonly string[];
  readonly status: number;

  constructor(errors: readonly string[], status = 400) {
    super(errors.join('; '));
    this.errors = errors;
    this.status = status;
  }
}
