/** How much is measured. */
export interface BenchSizes {
  /** How often contestants take turns, how long one turn is, and over how many connections they are asked. */
  readonly rounds: number;
  /** How often contestants are started anew: one process of a program is up to a third faster than another one of it. */
  readonly launches: number;
  readonly turnSeconds: number;
  readonly connections: number;
  /** Pairs in the small and in the large table of the register, with 20 records each. */
  readonly pairsOfTables: readonly [number, number];
  /** Records of the histories that are streamed. */
  readonly historyLengths: readonly number[];
  /** Developers of the groups that are asked about. */
  readonly groups: readonly number[];
  /** Those of them that come into the table. */
  readonly groupsOfTable: readonly number[];
  /** How many pairs of a group are asked about by themselves, at most. */
  readonly sampledPairs: number;
  /** How long each answer of a network takes, in milliseconds. */
  readonly latencyMs: number;
  /** How many pairs of each kind are asked about cold. */
  readonly coldPairs: number;
}

export const fullSizes: BenchSizes = {
  rounds: 2,
  launches: 4,
  turnSeconds: 2.5,
  connections: 32,
  pairsOfTables: [50, 50_000],
  historyLengths: [10_000, 100_000, 1_000_000],
  groups: [2, 5, 10, 20, 50, 100, 200, 500, 1_000],
  groupsOfTable: [10, 100, 1_000],
  sampledPairs: 250,
  latencyMs: 100,
  coldPairs: 15,
};

export const quickSizes: BenchSizes = {
  rounds: 3,
  launches: 1,
  turnSeconds: 0.7,
  connections: 32,
  pairsOfTables: [50, 5_000],
  historyLengths: [1_000, 10_000, 100_000],
  groups: [2, 10, 50, 100],
  groupsOfTable: [10, 100],
  sampledPairs: 60,
  latencyMs: 100,
  coldPairs: 3,
};
