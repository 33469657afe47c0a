/** An answer of My Network's with a status that says that it is none. */
export class MyNetworkAnswerError extends Error {
  override readonly name = 'MyNetworkAnswerError';
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;

  constructor({ status, headers }: Response, body: unknown) {
    super(`My Network answered with status ${status}`);
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}
