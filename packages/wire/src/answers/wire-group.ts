import type { GroupOutcome, UndecidedPair } from '@codeties/core';
import type { GroupAnswer, UndecidedAnswer } from '../schemas/group-schemas.js';
import { sentencesOfMissing } from '../sentences/sentences-of-missing.js';
import { sentencesOfUndecided } from '../sentences/sentences-of-undecided.js';
import { namesOf } from './names-of.js';
import { wireCost } from './wire-cost.js';

/** Who of a group is connected with whom. `denial` stands between a handle and the network in which it does not exist. */
export function wireGroup(outcome: GroupOutcome, denial: string): GroupAnswer {
  const { developers, connections, undecided, missing, sources, graph } = outcome;
  return {
    developers: namesOf(developers),
    connections: connections.map((connection) => ({
      developers: namesOf(connection.developers),
      organisations: [...connection.organisations],
    })),
    ...(undecided.length > 0 && { undecided: undecided.map((pair) => wireUndecided({ ...pair, graph })) }),
    errors: sentencesOfMissing(missing, denial),
    cost: wireCost(sources),
  };
}

function wireUndecided(undecided: UndecidedPair & Pick<GroupOutcome, 'graph'>): UndecidedAnswer {
  const [one, other] = undecided.developers;
  return { developers: [one.name, other.name], reasons: sentencesOfUndecided(undecided, [one.name, other.name]) };
}
