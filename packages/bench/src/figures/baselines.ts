import { addCosts, noCost, timesCost, type UpstreamCost } from './upstream-cost.js';

/** Some pairs of which each was asked about by itself. */
export interface Stratum {
  /** How many such pairs there are. */
  readonly pairs: number;
  /** What those took that were asked about. */
  readonly sample: readonly UpstreamCost[];
}

export interface PairByPair {
  /** Of all pairs, one after the other. */
  readonly cost: UpstreamCost;
  /** How many were asked about; the others are taken to be like them. */
  readonly sampled: number;
  /** The standard error of the rows, as a share of them; 0 where every pair was asked about. */
  readonly rowsError: number;
}

/** What it takes to ask about every pair by itself, from samples of the kinds of pairs there are. */
export function pairByPair(strata: readonly Stratum[]): PairByPair {
  const parts = strata.filter(({ sample }) => sample.length > 0);
  const cost = parts.map((part) => timesCost(meanCost(part.sample), part.pairs)).reduce(addCosts, noCost);
  const variance = parts.map(varianceOfRows).reduce((sum, each) => sum + each, 0);
  return {
    cost,
    sampled: parts.reduce((sum, { sample }) => sum + sample.length, 0),
    rowsError: cost.rows > 0 ? Math.sqrt(variance) / cost.rows : 0,
  };
}

/** @throws RangeError where there are none. */
export function meanCost(costs: readonly UpstreamCost[]): UpstreamCost {
  if (costs.length === 0) throw new RangeError('there is no mean of nothing');
  return timesCost(costs.reduce(addCosts, noCost), 1 / costs.length);
}

/** Of the sum over the whole stratum; the more of it was asked about, the smaller. */
function varianceOfRows({ pairs, sample }: Stratum): number {
  if (sample.length < 2) return 0;
  const mean = meanCost(sample).rows;
  const spread = sample.reduce((sum, { rows }) => sum + (rows - mean) ** 2, 0) / (sample.length - 1);
  return (pairs ** 2 * (1 - sample.length / pairs) * spread) / sample.length;
}

const HANDLES_A_LOOK_UP = 100;
const ROWS_A_PAGE = 1_000;

/** What it takes to look developers up, and to buy the whole following-list of each: by the lengths of the lists. */
export function listsOfEveryone(lengths: readonly number[]): UpstreamCost {
  const pages = lengths.map((length) => Math.max(1, Math.ceil(length / ROWS_A_PAGE)));
  return {
    github: lengths.length,
    twitter: Math.ceil(lengths.length / HANDLES_A_LOOK_UP) + pages.reduce((sum, each) => sum + each, 0),
    rows: lengths.length + lengths.reduce((sum, each) => sum + each, 0),
    roundTrips: 1 + Math.max(0, ...pages),
  };
}
