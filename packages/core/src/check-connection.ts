import type { CheckOutcome } from './check-outcome.js';
import type { ConnectionPorts } from './connection-ports.js';
import type { AccountPair } from './domain/account-pair.js';
import { toDeveloperPair } from './domain/developer-pair.js';
import type { Evidence } from './domain/evidence.js';
import { notAsked } from './domain/follow.js';
import { missingAccounts } from './domain/missing-account.js';
import { pairKey, toPair } from './domain/pair.js';
import type { CallOptions } from './calls/call-options.js';
import { systemClock } from './ports/clock.js';
import { createFollowMemory } from './calls/create-follow-memory.js';
import type { GraphCallOptions } from './calls/graph-call-options.js';
import { tallyReadings } from './calls/tally-readings.js';
import { readFollows } from './read-follows.js';
import { together } from './calls/together.js';
import { mutualFollowAndOrganisation, type Decision } from './rules/connection-rule.js';
import { sharedOrganisations } from './rules/shared-organisations.js';

/**
 * Asks the networks whether two developers are connected, and gives the answer once it is recorded.
 *
 * Both look-ups go out at the same time; follow lists, which cost the most, are read only for a pair that shares an
 * organisation, and only where the rule wants them.
 *
 * @throws CodetiesError `invalid_input` for names that cannot be, and the codes of the ports. Nothing is recorded then.
 */
export async function checkConnection(
  ports: ConnectionPorts,
  names: readonly [string, string],
  options: CallOptions = {},
): Promise<CheckOutcome> {
  const { directory, graph, register, clock = systemClock, rule = mutualFollowAndOrganisation } = ports;
  const [one, other] = toDeveloperPair(...names);
  const handles = [one.handle, other.handle];
  const { call, sourceOf } = tallyReadings<GraphCallOptions>({ ...options, memory: createFollowMemory() });

  const [organisations, accounts] = await together(
    call,
    (joint) => directory.organisationsOf(handles, joint),
    (joint) => graph.accountsOf(handles, joint),
  );
  const [organisationsOfOne, organisationsOfOther] = [organisations.get(one.handle), organisations.get(other.handle)];
  const [accountOfOne, accountOfOther] = [accounts.get(one.handle), accounts.get(other.handle)];
  if (!organisationsOfOne || !organisationsOfOther || !accountOfOne || !accountOfOther) {
    const missing = missingAccounts(
      [one, other],
      [
        { network: directory.network, found: organisations },
        { network: graph.network, found: accounts },
      ],
    );
    return { kind: 'missing', missing };
  }

  const shared = sharedOrganisations(organisationsOfOne, organisationsOfOther);
  const pair = toPair(one.handle, other.handle);
  const isAsked = shared.length > 0 && (rule.wantsFollows?.(shared) ?? true);
  const asked: readonly AccountPair[] = isAsked ? [[accountOfOne, accountOfOther]] : [];
  const follows = (await readFollows(graph, asked, call)).get(pairKey(pair)) ?? notAsked;
  const evidence: Evidence = {
    pair,
    directory: directory.network,
    sharedOrganisations: shared,
    graph: graph.network,
    follows,
    sources: [sourceOf(directory.network), sourceOf(graph.network)],
  };
  const decision = shared.length === 0 ? notConnected : rule.decide(shared, follows);
  if (!decision.isDecided) return { kind: 'undecided', developers: [one, other], evidence };
  // What was paid for is recorded, also where nobody waits for it any more.
  const { deadline } = call;
  await register.record([{ pair, registeredAt: clock.now(), connection: decision.connection }], { deadline });
  return { kind: 'decided', connection: decision.connection, evidence };
}

const notConnected: Decision = { isDecided: true, connection: { connected: false } };
