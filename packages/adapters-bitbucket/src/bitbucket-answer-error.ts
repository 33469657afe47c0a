/** As undici gives them: a header that came several times is a list. */
export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** An answer of Bitbucket's with a status that says that it is none. */
export class BitbucketAnswerError extends Error {
  override readonly name = 'BitbucketAnswerError';
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: unknown;

  constructor(status: number, headers: AnswerHeaders, body: unknown) {
    super(`Bitbucket answered with status ${status}`);
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}
