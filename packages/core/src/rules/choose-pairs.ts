import type { Account } from '../domain/account.js';
import type { AccountPair } from '../domain/account-pair.js';
import { pairKey, toPair, type PairKey } from '../domain/pair.js';
import { candidatePairs } from './candidate-pairs.js';
import type { ConnectionRule } from './connection-rule.js';
import type { GroupMember } from './decide-group.js';
import { sharedOrganisations } from './shared-organisations.js';

/** Those of a group who share an organisation, apart by whether it is asked who of them follows whom. */
export interface ChosenPairs {
  readonly asked: readonly AccountPair[];
  /** The rule decides about these without asking. */
  readonly spared: ReadonlySet<PairKey>;
}

/** Chooses the pairs whose follows matter by a rule. */
export function choosePairs(
  members: readonly (GroupMember & { readonly account: Account })[],
  rule: ConnectionRule,
): ChosenPairs {
  const asked: AccountPair[] = [];
  const spared = new Set<PairKey>();
  for (const places of candidatePairs(members.map((member) => member.organisations))) {
    const [one, other] = [members[places[0]], members[places[1]]];
    if (!one || !other) continue;
    // What two share is not looked for where nobody wants to know it: there may be half a million such pairs.
    const isAsked = rule.wantsFollows?.(sharedOrganisations(one.organisations, other.organisations)) ?? true;
    if (isAsked) asked.push([one.account, other.account]);
    else spared.add(pairKey(toPair(one.developer.handle, other.developer.handle)));
  }
  return { asked, spared };
}
