import type { Account, SocialGraph } from '@codeties/core';
import { toHandle } from '@codeties/core';
import type { SocialGraphWorld } from './social-graph-world.js';
import { commonFaults, type ToldFault } from './upstream-fault.js';
import type { UpstreamSubject } from './upstream-subject.js';

export interface SocialGraphSubject extends UpstreamSubject {
  readonly graph: SocialGraph;
}

export interface SocialGraphSetup {
  readonly world: SocialGraphWorld;
  /** List rows that one answer may buy. */
  readonly rowBudget: number;
}

export interface SocialGraphHarness {
  /** A fresh graph over exactly this world. Its network pages lists by at most 1,000. */
  setup(setup: SocialGraphSetup): SocialGraphSubject | Promise<SocialGraphSubject>;
}

/** What a social graph must survive. */
export const socialGraphFaults: readonly ToldFault[] = [...commonFaults, 'payment-required', 'usage-capped'];

/** The account of somebody who is in the world. */
export async function accountIn(graph: SocialGraph, name: string): Promise<Account> {
  const handle = toHandle(name);
  const account = (await graph.accountsOf([handle])).get(handle);
  if (!account) throw new Error(`${name} is missing from the graph under test`);
  return account;
}
