import {
  isBilled,
  type GroupOutcome,
  type GroupPlan,
  type GroupProgress,
  type MissingAccount,
  type UndecidedPair,
} from '@codeties/core';
import type { GroupAnswer, PlanAnswer, ProgressAnswer } from '../schemas/group-schemas.js';
import { followsAsNamed } from './follows-as-named.js';
import { sentenceOfUnknown } from './sentence-of-unknown.js';
import { wireCost } from './wire-cost.js';

/** Who of a group is connected with whom. `denial` stands between a handle and the network in which it does not exist. */
export function presentGroup(outcome: GroupOutcome, denial: string): string {
  const { developers, connections, undecided, missing, sources } = outcome;
  const answer: GroupAnswer = {
    developers: namesOf(developers),
    connections: connections.map((connection) => ({ ...connection, developers: namesOf(connection.developers) })),
    ...(undecided.length > 0 && { undecided: undecided.map((pair) => wireUndecided(pair, outcome)) }),
    errors: sentencesOf(missing, denial),
    cost: wireCost(sources),
  };
  return JSON.stringify(answer);
}

/** What a group costs at most. */
export function presentPlan({ developers, missing, prices }: GroupPlan, denial: string): string {
  const billed = prices.filter(({ network }) => isBilled(network));
  const answer: PlanAnswer = {
    developers: namesOf(developers),
    errors: sentencesOf(missing, denial),
    cost: {
      ...wireCost(prices),
      dollars: Object.fromEntries(billed.map(({ network, dollars }) => [network, dollars])),
    },
  };
  return JSON.stringify(answer);
}

export function presentProgress({ step, done, total, sources }: GroupProgress): string {
  const answer: ProgressAnswer = { progress: { step, done, total, cost: wireCost(sources) } };
  return JSON.stringify(answer);
}

function namesOf(developers: readonly { readonly name: string }[]): string[] {
  return developers.map(({ name }) => name);
}

function sentencesOf(missing: readonly MissingAccount[], denial: string): string[] {
  return missing.map(({ developer, network }) => `${developer.name} ${denial} ${network}`);
}

function wireUndecided(
  { developers: [one, other], pair, follows }: UndecidedPair,
  { graph }: Pick<GroupOutcome, 'graph'>,
): { readonly developers: readonly string[]; readonly reasons: readonly string[] } {
  const named = followsAsNamed({ pair, follows }, [one.name, other.name]);
  return { developers: [one.name, other.name], reasons: named.flatMap((follow) => sentenceOfUnknown(follow, graph)) };
}
