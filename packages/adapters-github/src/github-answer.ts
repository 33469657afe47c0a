/** As many as GitHub puts on a page, and as we ask for. */
export const LARGEST_PAGE = 100;

/** What GitHub answers to a read: its body, not yet looked at, and where the next page is. */
export interface GitHubAnswer {
  readonly data: unknown;
  readonly link: unknown;
  /** Has it not be asked for conditionally again: what is nonsense GitHub would go on confirming not to have changed. */
  readonly forget: () => void;
}
