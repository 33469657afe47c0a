/** An answer of X's with a status that says that it is none. */
export class TwitterAnswerError extends Error {
  override readonly name = 'TwitterAnswerError';
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;

  constructor(status: number, headers: Headers, body: string) {
    super(`X answered with status ${status}`);
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}
