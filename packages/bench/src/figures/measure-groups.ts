import { launchSubject } from '../measure/launch-subject.js';
import { formatNumber } from '../report/format-number.js';
import { askGroup } from './ask-codeties.js';
import { groupNames, type BenchWorld } from './bench-world.js';
import type { Bench } from './bench.js';
import { codetiesEnvironment } from './codeties-environment.js';
import { observeUpstream } from './observe-upstream.js';
import { pairsOfGroup } from './pairs-of-group.js';
import type { UpstreamCost } from './upstream-cost.js';

export type OrganisationsBy = 'rest' | 'graphql';

/** A group that was asked about, by a server that knew nothing of it. */
export interface GroupRun {
  readonly developers: number;
  readonly organisationsBy: OrganisationsBy;
  readonly cost: UpstreamCost;
  readonly milliseconds: number;
}

export interface MeasureGroupsOptions {
  readonly bench: Bench;
  readonly networks: BenchWorld;
  readonly sizes: readonly number[];
  readonly organisationsBy: OrganisationsBy;
}

/** From nowhere near the groups, so that nothing that is learnt of it is about them. */
const WARM_UP_FIRST = 5_000;
const WARM_UP_SIZE = 10;

/** Asks about groups, each with a server and a database of its own. @throws Error for a group about which the answer is wrong. */
export async function measureGroups({
  bench,
  networks,
  sizes,
  organisationsBy,
}: MeasureGroupsOptions): Promise<GroupRun[]> {
  const { cores, engines, tell } = bench;
  const { sandbox, world } = networks;
  const runs: GroupRun[] = [];
  for (const size of sizes) {
    tell(`a group of ${formatNumber(size)} at ${bench.sizes.latencyMs} ms, organisations by ${organisationsBy}`);
    const settings = { GITHUB_ORGANISATIONS: organisationsBy };
    const database = await engines[0].createDatabase();
    const environment = codetiesEnvironment(database, sandbox, settings);
    const server = await launchSubject('codeties', { cores, environment });
    try {
      sandbox.setLatency(0);
      await askGroup(server.url, groupNames(WARM_UP_SIZE, WARM_UP_FIRST));
      sandbox.setLatency(bench.sizes.latencyMs);
      const names = groupNames(size);
      const { answer, cost, milliseconds } = await observeUpstream({ server, sandbox }, () =>
        askGroup(server.url, names),
      );
      const expected = [...pairsOfGroup(world, names)].filter((pair) => pair.sharesOrganisation && pair.follows === 2);
      if (answer !== expected.length) throw new Error(`${answer} connections were found of ${expected.length}`);
      runs.push({ developers: size, organisationsBy, cost, milliseconds });
    } finally {
      sandbox.setLatency(0);
      await server.close();
    }
  }
  return runs;
}
