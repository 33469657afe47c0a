/** What was typed cannot be used; the message says what can. */
export class UnusableInputError extends Error {
  override readonly name = 'UnusableInputError';
}
