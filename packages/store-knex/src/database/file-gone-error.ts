/** A SQLite file is not where it was opened any more: what is written to it would be found by nobody. */
export class FileGoneError extends Error {
  override readonly name = 'FileGoneError';
  /** As the errors of the drivers have one. */
  readonly code = 'FILE_GONE';

  constructor() {
    super('the file of the database has gone, or another one has taken its place');
  }
}
