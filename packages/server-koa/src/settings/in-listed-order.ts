import type { WrongVariable } from '@codeties/composition';

/** Where one listens, whom one asks, how one words it, how long that holds; and what is none of these goes last. */
const stages: readonly RegExp[] = [
  /^(?:PORT|HOST)$/,
  /^(?:DATABASE_URL$|UPSTREAM$|GITHUB_|TWITTER_|BITBUCKET_)/,
  /^CONTRACT$/,
  /^(?:CACHE_TTL_SECONDS|UPSTREAM_TIMEOUT_MS)$/,
];

/** What is wrong in the order in which the settings are listed, whoever found it. */
export function inListedOrder(wrong: readonly WrongVariable[]): WrongVariable[] {
  return wrong.toSorted((one, other) => stageOf(one) - stageOf(other));
}

function stageOf({ name }: WrongVariable): number {
  const stage = stages.findIndex((pattern) => pattern.test(name));
  return stage === -1 ? stages.length : stage;
}
