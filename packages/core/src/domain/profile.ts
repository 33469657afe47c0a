/** Somebody on a code host. */
export interface Profile {
  /** The host's own id. */
  readonly id: string;
  /** As the host spells it. */
  readonly username: string;
  /** The page that people look at. */
  readonly url: string;
  /** Absent where the host has no followers. */
  readonly followers?: number | undefined;
}
