import type { Subject } from '../measure/launch-subject.js';
import { formatNumber } from '../report/format-number.js';
import { askPair } from './ask-codeties.js';
import { pairByPair, type PairByPair } from './baselines.js';
import { groupNames, type BenchWorld } from './bench-world.js';
import { observeUpstream, type Observed } from './observe-upstream.js';
import { pairsOfGroup, type WorldPair } from './pairs-of-group.js';
import { spreadSample } from './spread-sample.js';
import type { UpstreamCost } from './upstream-cost.js';

export interface MeasurePairsOptions {
  readonly networks: BenchWorld;
  /** Keeps nothing in a cache, so that each pair is a cold one. */
  readonly server: Subject;
  readonly sizes: readonly number[];
  readonly sampledPairs: number;
  readonly tell: (line: string) => void;
}

/** The pairs of a group, each asked about by itself. */
export interface PairsRun extends PairByPair {
  readonly developers: number;
  /** What the sampled pairs took that share an organisation. */
  readonly sharing: readonly { readonly pair: WorldPair; readonly cost: UpstreamCost }[];
}

/** Long enough that requests which are sent together overlap, and short enough that it makes no difference otherwise. */
const LATENCY_MS = 4;

/** Of the pairs that share nothing all take the same, which a few show. */
const OTHERS = 20;

/** Asks about the pairs of groups one by one, or about samples of them. */
export async function measurePairs(options: MeasurePairsOptions): Promise<PairsRun[]> {
  const { networks, sizes, sampledPairs, tell } = options;
  const runs: PairsRun[] = [];
  networks.sandbox.setLatency(LATENCY_MS);
  for (const size of sizes) {
    tell(`pairs of a group of ${formatNumber(size)}, each by itself`);
    const pairs = [...pairsOfGroup(networks.world, groupNames(size))];
    const sharing = pairs.filter((pair) => pair.sharesOrganisation);
    const others = pairs.filter((pair) => !pair.sharesOrganisation);
    const sampled = await askEach(spreadSample(sharing, sampledPairs), options);
    const sampledOthers = await askEach(spreadSample(others, OTHERS), options);
    const strata = [
      { pairs: sharing.length, sample: sampled.map(({ cost }) => cost) },
      { pairs: others.length, sample: sampledOthers.map(({ cost }) => cost) },
    ];
    runs.push({ developers: size, sharing: sampled, ...pairByPair(strata) });
  }
  networks.sandbox.setLatency(0);
  return runs;
}

export interface AskedPair extends Pick<Observed<boolean>, 'cost' | 'milliseconds'> {
  readonly pair: WorldPair;
}

/** Asks about pairs, one after the other. @throws Error for one about which the answer is wrong. */
export async function askEach(
  pairs: readonly WorldPair[],
  { networks, server }: Pick<MeasurePairsOptions, 'networks' | 'server'>,
): Promise<AskedPair[]> {
  const asked: AskedPair[] = [];
  for (const pair of pairs) {
    const { sandbox } = networks;
    const { answer, cost, milliseconds } = await observeUpstream({ server, sandbox }, () =>
      askPair(server.url, pair.names),
    );
    if (answer !== (pair.sharesOrganisation && pair.follows === 2)) throw new Error('the answer for a pair is wrong');
    asked.push({ pair, cost, milliseconds });
  }
  return asked;
}
