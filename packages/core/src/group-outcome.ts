import type { Developer } from './domain/developer.js';
import type { Evidence, SourceSummary } from './domain/evidence.js';
import type { MissingAccount } from './domain/missing-account.js';
import type { Price } from './domain/price.js';
import type { NetworkName } from './domain/network-name.js';

/** Two developers of a group who are connected. */
export interface GroupConnection {
  readonly developers: readonly [Developer, Developer];
  readonly organisations: readonly string[];
}

/** Two developers of a group of whom the networks do not let us say. */
export interface UndecidedPair extends Pick<Evidence, 'pair' | 'follows'> {
  readonly developers: readonly [Developer, Developer];
}

/** Who of a group is connected with whom. Every pair of `developers` that is in neither list is not connected. */
export interface GroupOutcome {
  /** Those who exist in both networks, in the order in which they were named. */
  readonly developers: readonly Developer[];
  /** Those who do not: in the order in which they were named, and for each the directory before the graph. */
  readonly missing: readonly MissingAccount[];
  readonly connections: readonly GroupConnection[];
  readonly undecided: readonly UndecidedPair[];
  readonly graph: NetworkName;
  /** What it took: the directory before the graph. */
  readonly sources: readonly [SourceSummary, SourceSummary];
}

/** How far the work on a group has come. */
export interface GroupProgress {
  readonly step: 'looking_up' | 'reading_follows' | 'recording';
  /** What the step is about that is done, and how much there is of it: developers, pairs whose follows are asked, all pairs. */
  readonly done: number;
  readonly total: number;
  /** What it took so far. */
  readonly sources: readonly [SourceSummary, SourceSummary];
}

/** What it takes at most to answer for a group. */
export interface GroupPlan {
  /** Those who may exist in both networks, in the order in which they were named. */
  readonly developers: readonly Developer[];
  readonly missing: readonly MissingAccount[];
  readonly prices: readonly [NetworkPrice, NetworkPrice];
}

export interface NetworkPrice extends Price {
  readonly network: NetworkName;
  readonly dollars: number;
}
