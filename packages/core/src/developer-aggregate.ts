import type { CallOptions } from './calls/call-options.js';
import type { NetworkName } from './domain/network-name.js';
import { toDeveloper } from './domain/developer.js';
import type { Profile } from './domain/profile.js';
import { CodetiesError } from './errors/codeties-error.js';
import type { CodeHost, Portfolio } from './ports/code-host.js';
import {
  addTotals,
  noTotals,
  totalsOfProfile,
  totalsOfRepository,
  type AggregateTotals,
} from './rules/aggregate-totals.js';

/** A host, and the name under which to ask it for somebody. */
export interface HostQuestion {
  readonly host: CodeHost;
  readonly name: string;
}

/** What became of the question to one host. */
export type HostReport =
  | { readonly kind: 'found'; readonly network: NetworkName; readonly profile: Profile }
  | { readonly kind: 'missing'; readonly network: NetworkName; readonly name: string }
  | { readonly kind: 'failed'; readonly network: NetworkName; readonly error: CodetiesError };

/** What somebody has on several hosts together. */
export interface DeveloperAggregate {
  /** In the order of the questions. */
  readonly reports: readonly HostReport[];
  /** Of the hosts that were found; a host that failed on the way contributes nothing. */
  readonly totals: AggregateTotals;
  /** What hosts keep to themselves, in a sentence each. */
  readonly notes: readonly string[];
}

interface HostShare {
  readonly report: HostReport;
  readonly totals: AggregateTotals;
  readonly notes: readonly string[];
}

/**
 * Asks all hosts at the same time what somebody has there, and adds it up. One host's failure is told in its report, and
 * leaves the others untouched.
 *
 * @throws CodetiesError `invalid_input` for a name that cannot be one.
 */
export async function developerAggregate(
  questions: readonly HostQuestion[],
  call: CallOptions = {},
): Promise<DeveloperAggregate> {
  const handles = questions.map(({ name }) => toDeveloper(name).handle);
  const shares = await Promise.all(
    questions.map(async ({ host, name }, index): Promise<HostShare> => {
      const { network } = host;
      const handle = handles[index];
      try {
        const portfolio = handle === undefined ? undefined : await host.portfolioOf(handle, call);
        if (!portfolio) return { report: { kind: 'missing', network, name }, totals: noTotals, notes: [] };
        const totals = await totalsOf(portfolio);
        return { report: { kind: 'found', network, profile: portfolio.profile }, totals, notes: portfolio.notes() };
      } catch (caught) {
        const error = CodetiesError.from(caught, { code: 'internal', network });
        return { report: { kind: 'failed', network, error }, totals: noTotals, notes: [] };
      }
    }),
  );
  return {
    reports: shares.map(({ report }) => report),
    totals: shares.map(({ totals }) => totals).reduce(addTotals, noTotals),
    notes: shares.flatMap(({ notes }) => notes),
  };
}

async function totalsOf({ profile, repositories, tells }: Portfolio): Promise<AggregateTotals> {
  let totals = noTotals;
  for await (const page of repositories) totals = page.map(totalsOfRepository).reduce(addTotals, totals);
  return addTotals(totals, totalsOfProfile(profile, tells()));
}
