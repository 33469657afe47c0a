/** What a world is told of one gist. */
export interface GistSeed {
  readonly description?: string | null;
  /** The names of its files. Default: `notes.md`. */
  readonly files?: readonly string[];
  /** It exists, but is in no list. */
  readonly isSecret?: boolean;
  readonly comments?: number;
  /** Like `2015-03-01T12:00:00Z`. Default: the first moment of 2025. */
  readonly createdAt?: string;
  /** Default: the first moment of 2026. */
  readonly updatedAt?: string;
}
