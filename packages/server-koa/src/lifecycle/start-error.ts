/** The server cannot start, for a reason that whoever starts it can do something about. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
