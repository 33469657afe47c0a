import type { Profile } from '../domain/profile.js';
import type { Repository } from '../domain/repository.js';
import type { RepositoryCount } from '../ports/code-host.js';

/** What somebody has, added up. A number to which no host contributed is absent: it is not zero. */
export interface AggregateTotals {
  readonly total: number;
  readonly original: number;
  readonly forked: number;
  readonly stars?: number | undefined;
  readonly watchers?: number | undefined;
  readonly followers?: number | undefined;
  readonly openIssues?: number | undefined;
  /** How many repositories are in each language, in lower case. */
  readonly languages: ReadonlyMap<string, number>;
  /** How many repositories have each topic, in lower case. */
  readonly topics: ReadonlyMap<string, number>;
}

/** Nothing yet. */
export const noTotals: AggregateTotals = { total: 0, original: 0, forked: 0, languages: new Map(), topics: new Map() };

/** What somebody contributes beside repositories: followers, and zeros of what their host tells of repositories. */
export function totalsOfProfile(profile: Profile, tells: readonly RepositoryCount[] = []): AggregateTotals {
  const zeros = Object.fromEntries(tells.map((count) => [count, 0]));
  return { ...noTotals, ...zeros, followers: profile.followers };
}

/** What a repository contributes. */
export function totalsOfRepository(repository: Repository): AggregateTotals {
  const { isFork, stars, watchers, openIssues, language, topics = [] } = repository;
  return {
    total: 1,
    original: isFork ? 0 : 1,
    forked: isFork ? 1 : 0,
    stars,
    watchers,
    openIssues,
    languages: countOnce(language === undefined ? [] : [language]),
    topics: countOnce(topics),
  };
}

/** Adds up; the order does not matter. */
export function addTotals(one: AggregateTotals, other: AggregateTotals): AggregateTotals {
  return {
    total: one.total + other.total,
    original: one.original + other.original,
    forked: one.forked + other.forked,
    stars: addKnown(one.stars, other.stars),
    watchers: addKnown(one.watchers, other.watchers),
    followers: addKnown(one.followers, other.followers),
    openIssues: addKnown(one.openIssues, other.openIssues),
    languages: addCounts(one.languages, other.languages),
    topics: addCounts(one.topics, other.topics),
  };
}

/** Each name counts once for a repository, in whatever case it is repeated. */
function countOnce(names: readonly string[]): Map<string, number> {
  return new Map(names.filter((name) => name !== '').map((name) => [name.toLowerCase(), 1]));
}

function addKnown(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined) return other;
  return other === undefined ? one : one + other;
}

function addCounts(ones: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map(ones);
  for (const [name, count] of others) sums.set(name, (sums.get(name) ?? 0) + count);
  return sums;
}
