import { isBilled, type GroupPlan } from '@codeties/core';
import type { PlanAnswer } from '../schemas/group-schemas.js';
import { sentencesOfMissing } from '../sentences/sentences-of-missing.js';
import { namesOf } from './names-of.js';
import { wireCost } from './wire-cost.js';

/** What a group costs at most. `denial` stands between a handle and the network in which it does not exist. */
export function wirePlan({ developers, missing, prices }: GroupPlan, denial: string): PlanAnswer {
  const billed = prices.filter(({ network }) => isBilled(network));
  return {
    developers: namesOf(developers),
    errors: sentencesOfMissing(missing, denial),
    cost: {
      ...wireCost(prices),
      dollars: Object.fromEntries(billed.map(({ network, dollars }) => [network, dollars])),
    },
  };
}
