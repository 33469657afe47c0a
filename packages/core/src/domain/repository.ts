/** A repository of a code host. What the host does not have, or does not tell us, is absent: it is not zero. */
export interface Repository {
  /** The host's own id. */
  readonly id: string;
  readonly name: string;
  /** The page that people look at. */
  readonly url: string;
  readonly isPrivate: boolean;
  readonly isFork: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** In the host's own unit: kilobytes on GitHub, bytes on Bitbucket. */
  readonly size: number;
  readonly stars?: number | undefined;
  readonly watchers?: number | undefined;
  readonly openIssues?: number | undefined;
  /** As the host spells it. */
  readonly language?: string | undefined;
  readonly topics?: readonly string[] | undefined;
}
