import type { CallOptions } from './calls/call-options.js';
import type { GraphCallOptions } from './calls/graph-call-options.js';
import { createFollowMemory } from './calls/create-follow-memory.js';
import { inBatches } from './calls/in-batches.js';
import { tallyReadings } from './calls/tally-readings.js';
import { together } from './calls/together.js';
import type { ConnectionPorts } from './connection-ports.js';
import { toDeveloperGroup } from './domain/developer-group.js';
import { notAsked, type MutualFollow } from './domain/follow.js';
import { missingAccounts } from './domain/missing-account.js';
import type { PairKey } from './domain/pair.js';
import type { GroupConnection, GroupOutcome, GroupProgress, UndecidedPair } from './group-outcome.js';
import { readFollows } from './read-follows.js';
import { systemClock } from './ports/clock.js';
import { recordDecisions } from './record-decisions.js';
import { choosePairs } from './rules/choose-pairs.js';
import { mutualFollowAndOrganisation } from './rules/connection-rule.js';
import { decideGroup } from './rules/decide-group.js';

export interface GroupOptions extends CallOptions {
  /** Whether each pair that is decided is recorded, like the answer for a pair. */
  readonly register?: boolean | undefined;
  /** Hears of every step, and of whatever is done of it. It must not throw. */
  readonly onProgress?: ((progress: GroupProgress) => void) | undefined;
}

/** Decided at once: enough that a commit is cheap for each, few enough that nobody else waits long for this process or the register. */
const PAIRS_AT_ONCE = 5_000;

/**
 * Asks the networks who of a group is connected with whom: a look-up for each hundred accounts, each developer's organisations,
 * and as few rows of follow lists as settle the pairs that share one and whose follows the rule wants. With `register` the answer
 * comes once all of it is recorded.
 *
 * @throws CodetiesError `invalid_input` for a group that cannot be, and the codes of the ports. What was read by then is not lost
 * where the ports remember.
 */
export async function groupConnections(
  { directory, graph, register, clock = systemClock, rule = mutualFollowAndOrganisation }: ConnectionPorts,
  names: readonly string[],
  { register: isRecorded = false, onProgress, ...options }: GroupOptions = {},
): Promise<GroupOutcome> {
  const group = toDeveloperGroup(names);
  const handles = group.map(({ handle }) => handle);
  const { call, sourceOf } = tallyReadings<GraphCallOptions>({ ...options, memory: createFollowMemory() });
  const sources = (): GroupOutcome['sources'] => [sourceOf(directory.network), sourceOf(graph.network)];
  const tell = (step: GroupProgress['step'], done: number, total: number): void => {
    onProgress?.({ step, done, total, sources: sources() });
  };

  tell('looking_up', 0, group.length);
  const [organisations, accounts] = await together(
    call,
    (joint) => directory.organisationsOf(handles, joint),
    (joint) => graph.accountsOf(handles, joint),
  );
  tell('looking_up', group.length, group.length);
  const members = group.flatMap((developer) => {
    const [belongsTo, account] = [organisations.get(developer.handle), accounts.get(developer.handle)];
    return belongsTo && account ? [{ developer, account, organisations: belongsTo }] : [];
  });

  const { asked, spared } = choosePairs(members, rule);
  let answered = 0;
  tell('reading_follows', answered, asked.length);
  const onAnswer = (): void => {
    answered += 1;
    tell('reading_follows', answered, asked.length);
  };
  const follows = await readFollows(graph, asked, { ...call, onAnswer });
  const followsOf = (key: PairKey): MutualFollow | undefined =>
    follows.get(key) ?? (spared.has(key) ? notAsked : undefined);

  const connections: GroupConnection[] = [];
  const undecided: UndecidedPair[] = [];
  const total = (members.length * (members.length - 1)) / 2;
  const registeredAt = clock.now();
  let decided = 0;
  if (isRecorded) tell('recording', decided, total);
  for await (const batch of inBatches(decideGroup({ members, followsOf, rule }), PAIRS_AT_ONCE)) {
    if (isRecorded) await recordDecisions(register, { decisions: batch, registeredAt, call });
    for (const { developers, pair, connection, follows: found } of batch) {
      if (connection?.connected === true) connections.push({ developers, organisations: connection.organisations });
      if (connection === undefined && found) undecided.push({ developers, pair, follows: found });
    }
    decided += batch.length;
    if (isRecorded) tell('recording', decided, total);
  }
  const missing = missingAccounts(group, [
    { network: directory.network, found: organisations },
    { network: graph.network, found: accounts },
  ]);
  const developers = members.map(({ developer }) => developer);
  return { developers, missing, connections, undecided, graph: graph.network, sources: sources() };
}
