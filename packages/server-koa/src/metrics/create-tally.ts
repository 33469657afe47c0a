import { Counter, type Registry } from 'prom-client';

export interface TallyOptions<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly Label[];
  readonly registers: Registry[];
}

/** Adds to what was counted under these values of the labels, in the order of the labels. */
export type Tally = (by: number, ...values: readonly string[]) => void;

/** What was counted under the values up to here, and where it goes on from here. */
interface Branch {
  total: number;
  readonly branches: Map<string, Branch>;
}

/**
 * A counter for what happens with every request. Prometheus' own one sorts out its labels each time that it counts; this one
 * looks its numbers up, and hands them over when somebody reads them.
 */
export function createTally<Label extends string>({ name, help, labels, registers }: TallyOptions<Label>): Tally {
  const root = createBranch();
  const counter = new Counter({
    name,
    help,
    labelNames: labels,
    registers,
    collect: () => {
      counter.reset();
      for (const { values, total } of leavesOf(root)) counter.labels(...values).inc(total);
    },
  });
  return (by, ...values) => {
    let branch = root;
    for (const value of values) branch = branch.branches.get(value) ?? growBranch(branch, value);
    branch.total += by;
  };
}

function createBranch(): Branch {
  return { total: 0, branches: new Map() };
}

function growBranch({ branches }: Branch, value: string): Branch {
  const grown = createBranch();
  branches.set(value, grown);
  return grown;
}

function leavesOf({ total, branches }: Branch): { readonly values: readonly string[]; readonly total: number }[] {
  if (branches.size === 0) return total === 0 ? [] : [{ values: [], total }];
  return [...branches].flatMap(([value, branch]) =>
    leavesOf(branch).map((leaf) => ({ values: [value, ...leaf.values], total: leaf.total })),
  );
}
