/** What a world is told of one repository. Names are looked up without regard to case. */
export interface RepositorySeed {
  readonly name: string;
  readonly isFork?: boolean;
  /** It exists, but is never shown: nobody here may see it. */
  readonly isPrivate?: boolean;
  /** As GitHub spells it; Bitbucket shows it in lower case, and `null` as `""`. Default: `null`. */
  readonly language?: string | null;
  /** Shown by GitHub only. */
  readonly topics?: readonly string[];
  /** Shown by GitHub only, where `watchers_count` is this too. Default: 0. */
  readonly stars?: number;
  /** Those who really watch. Default: 0. */
  readonly watchers?: number;
  /** Shown by GitHub only. Default: 0. */
  readonly openIssues?: number;
  /** In the host's own unit: kilobytes on GitHub, bytes on Bitbucket. Default: 0. */
  readonly size?: number;
  /** Like `2015-03-01T12:00:00Z`. Default: some time before 2020 that depends on owner and name. */
  readonly createdAt?: string;
  /** Default: the first moment of 2026. */
  readonly updatedAt?: string;
  /** On Bitbucket: `"parent": null` says that it is no fork, where others just have no `parent`. */
  readonly hasNullParent?: boolean;
}
