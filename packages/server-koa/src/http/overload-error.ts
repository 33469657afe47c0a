/** The server has no room for a request just now, and will have in a moment. */
export class OverloadError extends Error {
  override readonly name = 'OverloadError';
  /** Seconds until it is worth asking again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}
