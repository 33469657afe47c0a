import type { Connection } from '../domain/connection.js';
import type { Developer } from '../domain/developer.js';
import type { MutualFollow } from '../domain/follow.js';
import type { Organisation } from '../domain/organisation.js';
import { pairKey, toPair, type Pair, type PairKey } from '../domain/pair.js';
import type { ConnectionRule } from './connection-rule.js';
import { sharedOrganisations } from './shared-organisations.js';

/** Somebody of a group, with the organisations they belong to. */
export interface GroupMember {
  readonly developer: Developer;
  readonly organisations: readonly Organisation[];
}

/** What is to be said of two members. */
export interface PairDecision {
  readonly developers: readonly [Developer, Developer];
  readonly pair: Pair;
  /** Absent where it cannot be said. */
  readonly connection?: Connection | undefined;
  /** Absent where nobody had to ask: the two share no organisation. */
  readonly follows?: MutualFollow | undefined;
}

const notConnected: Connection = { connected: false };

export interface DecideGroupOptions {
  readonly members: readonly GroupMember[];
  /** Who follows whom of two who share an organisation; absent for those who share none. */
  readonly followsOf: (key: PairKey) => MutualFollow | undefined;
  readonly rule: ConnectionRule;
}

/** Decides every pair of a group, one by one as they are asked for: a large group has half a million. */
export function* decideGroup(options: DecideGroupOptions): Generator<PairDecision, void> {
  const { members } = options;
  for (const [place, one] of members.entries()) {
    for (let next = place + 1; next < members.length; next += 1) {
      const other = members[next];
      if (other) yield decide(one, other, options);
    }
  }
}

function decide(one: GroupMember, other: GroupMember, { followsOf, rule }: DecideGroupOptions): PairDecision {
  const developers = [one.developer, other.developer] as const;
  const pair = toPair(one.developer.handle, other.developer.handle);
  const found = followsOf(pairKey(pair));
  if (found === undefined) return { developers, pair, connection: notConnected };
  const decision = rule.decide(sharedOrganisations(one.organisations, other.organisations), found);
  return { developers, pair, follows: found, ...(decision.isDecided && { connection: decision.connection }) };
}
