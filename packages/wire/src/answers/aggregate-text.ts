import type { DeveloperAggregate, HostReport, NetworkName } from '@codeties/core';
import type { FailureSentenceOptions } from '../sentences/sentence-of-failure.js';
import { sentencesOfFailedHosts } from '../sentences/sentences-of-failed-hosts.js';
import { jsonObject } from './json-object.js';

/** What is to be written of somebody on several hosts, and how. */
export interface AggregateTextOptions {
  readonly aggregate: DeveloperAggregate;
  /** As the caller gave it. */
  readonly username: string;
  /** How to tell of hosts that failed. */
  readonly failures?: FailureSentenceOptions | undefined;
}

/** The order in which answers name them. */
const networks = ['github', 'bitbucket'] as const satisfies readonly NetworkName[];

/**
 * What somebody has on several hosts, as JSON text for `aggregateSchema`. It is text because the order of the keys is part
 * of the contract: what is most frequent comes first, also where its name is a number.
 */
export function aggregateText({ aggregate, username, failures }: AggregateTextOptions): string {
  const { reports, totals, notes } = aggregate;
  const { total, original, forked } = totals;
  const errors = sentencesOfFailedHosts(reports, failures);
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
