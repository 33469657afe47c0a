import { launchSubject, type Subject } from '../measure/launch-subject.js';
import type { Figure } from '../report/figure.js';
import { groupNames, startBenchWorld, type BenchWorld } from './bench-world.js';
import type { Bench } from './bench.js';
import { codetiesEnvironment } from './codeties-environment.js';
import { coldLatency, type ColdPairs } from './cold-latency.js';
import { measureGroups } from './measure-groups.js';
import { askEach, measurePairs } from './measure-pairs.js';
import { pairsOfGroup, type WorldPair } from './pairs-of-group.js';
import { spreadSample } from './spread-sample.js';
import { upstreamCosts } from './upstream-costs.js';

/** Both figures about networks: what is bought of them, and how long one waits for them. */
export async function measureUpstream(bench: Bench): Promise<Figure[]> {
  const { cores, engines, sizes, tell } = bench;
  const networks = await startBenchWorld();
  try {
    const shared = { bench, networks };
    const byRest = await measureGroups({ ...shared, sizes: sizes.groups, organisationsBy: 'rest' });
    const byGraphql = await measureGroups({ ...shared, sizes: sizes.groupsOfTable, organisationsBy: 'graphql' });
    const groups = [...byRest, ...byGraphql];
    const environment = codetiesEnvironment(await engines[0].createDatabase(), networks.sandbox, {
      CACHE_TTL_SECONDS: '0',
    });
    const server = await launchSubject('codeties', { cores, environment });
    try {
      const pairs = await measurePairs({
        networks,
        server,
        sizes: sizes.groups,
        sampledPairs: sizes.sampledPairs,
        tell,
      });
      const cold = await measureCold({ bench, networks, server });
      const { world } = networks;
      const { groupsOfTable } = sizes;
      return [upstreamCosts({ world, groups, pairs, groupsOfTable }), coldLatency({ cold, groups, sizes })];
    } finally {
      await server.close();
    }
  } finally {
    await networks.sandbox.close();
  }
}

const COLD_GROUP = 100;

/** By what is found out about them. */
const kinds: readonly { readonly kind: string; readonly isOne: (pair: WorldPair) => boolean }[] = [
  { kind: 'shares no organisation', isOne: (pair) => !pair.sharesOrganisation },
  { kind: 'shares one, and neither follows', isOne: (pair) => pair.sharesOrganisation && pair.follows === 0 },
  { kind: 'shares one, and one follows', isOne: (pair) => pair.sharesOrganisation && pair.follows === 1 },
  { kind: 'is connected', isOne: (pair) => pair.sharesOrganisation && pair.follows === 2 },
];

interface ColdOptions {
  readonly bench: Bench;
  readonly networks: BenchWorld;
  readonly server: Subject;
}

async function measureCold({ bench, networks, server }: ColdOptions): Promise<ColdPairs[]> {
  const { sizes, tell } = bench;
  const pairs = [...pairsOfGroup(networks.world, groupNames(COLD_GROUP))];
  networks.sandbox.setLatency(sizes.latencyMs);
  const cold: ColdPairs[] = [];
  for (const { kind, isOne } of kinds) {
    tell(`a cold pair that ${kind}, at ${sizes.latencyMs} ms`);
    const chosen = spreadSample(pairs.filter(isOne), sizes.coldPairs);
    cold.push({ kind, asked: await askEach(chosen, { networks, server }) });
  }
  networks.sandbox.setLatency(0);
  return cold;
}
