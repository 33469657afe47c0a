import {
  withinCall,
  type CallOptions,
  type FactClaim,
  type FactStore,
  type NetworkName,
  type pauseUntil,
} from '@codeties/core';

/** For how long a claim holds of a call that has no deadline, and how long anybody waits at most for somebody else's answer. */
const CLAIM_MS = 30_000;

/** A claim of a call whose deadline is further off runs out: nobody knows what has become of its process. */
const LONGEST_CLAIM_MS = 600_000;

export interface BuyOnceOptions<Item> {
  readonly network: NetworkName;
  readonly call: CallOptions;
  readonly claims: Pick<FactStore, 'claim'>;
  readonly pause: typeof pauseUntil;
  /** Is given what nobody waits for. */
  readonly onWork: (work: Promise<void>) => void;
  /** What nobody knew a moment ago. */
  readonly missing: readonly Item[];
  /** What is still missing, by all that is known by now. */
  readonly look: () => Promise<readonly Item[]>;
  /** What stands for what will be bought. */
  readonly keysOf: (missing: readonly Item[]) => readonly string[];
  readonly buy: (missing: readonly Item[]) => Promise<void>;
}

/**
 * Buys what is missing, unless somebody else is doing so: then it waits for them to have it. A call that has waited for half of
 * its time goes on by itself, since no answer is to fail for want of a saving.
 */
export async function buyOnce<Item>(options: BuyOnceOptions<Item>): Promise<void> {
  const { network, call, claims, pause, onWork, look, keysOf, buy } = options;
  let { missing } = options;
  const now = Date.now();
  const left = call.deadline === undefined ? CLAIM_MS : call.deadline.getTime() - now;
  const patience = now + Math.min(left / 2, CLAIM_MS);
  const until = new Date(now + Math.min(left, LONGEST_CLAIM_MS));
  while (missing.length > 0) {
    const claimed = await claims.claim(keysOf(missing), until, call);
    if (claimed === undefined && Date.now() < patience) {
      await withinCall(network, call, (signal) => pause(soon(), signal));
      missing = await look();
      continue;
    }
    try {
      // Somebody else may have had it between our look and our claim.
      missing = await look();
      if (missing.length > 0) await buy(missing);
      return;
    } finally {
      if (claimed !== undefined) onWork(giveBack(claimed));
    }
  }
}

/** Nobody waits for that: what is not given back runs out. */
async function giveBack(claim: FactClaim): Promise<void> {
  try {
    await claim.release();
  } catch {
    // A store that breaks its word here harms nobody.
  }
}

/** Not all at the same time. */
function soon(): Date {
  return new Date(Date.now() + 25 + Math.random() * 25);
}
