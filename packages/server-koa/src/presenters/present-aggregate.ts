import type { DeveloperAggregate, HostReport, NetworkName } from '@codeties/core';
import { presentErrors, type Presentation } from '../http/presentation.js';
import { describeFailure } from './describe-failure.js';
import type { FailurePresentationOptions } from './failure-presenter.js';
import { jsonObject } from './json-object.js';

export interface AggregatePresentationOptions {
  readonly aggregate: DeveloperAggregate;
  /** As the caller gave it. */
  readonly username: string;
  readonly failures: FailurePresentationOptions;
}

/** The order in which answers name them. */
const networks = ['github', 'bitbucket'] as const satisfies readonly NetworkName[];

type Report<Kind extends HostReport['kind']> = Extract<HostReport, { kind: Kind }>;

/**
 * What somebody has on several hosts. `denial` stands between a name and the host that does not know it.
 *
 * Where nobody knows the name that is the answer; but where a host failed, nobody can tell.
 */
export function presentAggregate(options: AggregatePresentationOptions, denial: string): Presentation {
  const { reports } = options.aggregate;
  const failed = reports.filter((report): report is Report<'failed'> => report.kind === 'failed');
  const failures = failed.map(({ error }) => describeFailure(error, options.failures));
  const errors = failures.map(({ sentence }) => sentence);
  if (reports.some(({ kind }) => kind === 'found')) return { status: 200, body: textOf(options, errors) };
  const [first] = failures;
  if (first) return presentErrors(first.status, errors, first.headers);
  const missing = reports.filter((report): report is Report<'missing'> => report.kind === 'missing');
  return presentErrors(
    404,
    missing.map(({ name, network }) => `${name} ${denial} ${network}`),
  );
}

/** Spelt out, because the order of the keys is part of the contract. */
function textOf({ aggregate, username }: AggregatePresentationOptions, errors: readonly string[]): string {
  const { reports, totals, notes } = aggregate;
  const { total, original, forked } = totals;
  return jsonObject([
    ['username', JSON.stringify(username)],
    ['profiles', jsonObject(networks.map((network) => [network, profileText(reports, network)]))],
    ['repositories', JSON.stringify({ total, original, forked })],
    ['stars', numberText(totals.stars)],
    ['watchers', numberText(totals.watchers)],
    ['followers', numberText(totals.followers)],
    ['open_issues', numberText(totals.openIssues)],
    ['languages', countsText(totals.languages)],
    ['topics', countsText(totals.topics)],
    ...(errors.length === 0
      ? []
      : ([
          ['partial', 'true'],
          ['errors', JSON.stringify(errors)],
        ] as const)),
    ...(notes.length === 0 ? [] : ([['notes', JSON.stringify(notes)]] as const)),
  ]);
}

function profileText(reports: readonly HostReport[], network: NetworkName): string {
  const report = reports.find((one) => one.network === network);
  if (report?.kind !== 'found') return 'null';
  const { username, url } = report.profile;
  return JSON.stringify({ username, url });
}

/** A number to which nobody contributed is not zero. */
function numberText(number: number | undefined): string {
  return JSON.stringify(number ?? null);
}

/** The largest first, and equal ones by name. */
function countsText(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
  return jsonObject(sorted.map(([name, count]) => [name, String(count)]));
}
