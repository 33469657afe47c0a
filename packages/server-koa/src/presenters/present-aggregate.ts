import type { DeveloperAggregate } from '@codeties/core';
import { aggregateText, sentenceOfMissing } from '@codeties/wire';
import { presentErrors, type Presentation } from '../http/presentation.js';
import { describeFailure } from './describe-failure.js';
import type { FailurePresentationOptions } from './failure-presenter.js';

export interface AggregatePresentationOptions {
  readonly aggregate: DeveloperAggregate;
  /** As the caller gave it. */
  readonly username: string;
  readonly failures: FailurePresentationOptions;
}

/**
 * What somebody has on several hosts. `denial` stands between a name and the host that does not know it.
 *
 * Where nobody knows the name that is the answer; but where a host failed, nobody can tell.
 */
export function presentAggregate(options: AggregatePresentationOptions, denial: string): Presentation {
  const { reports } = options.aggregate;
  if (reports.some(({ kind }) => kind === 'found')) return { status: 200, body: aggregateText(options) };
  const failures = reports.flatMap((report) =>
    report.kind === 'failed' ? [describeFailure(report.error, options.failures)] : [],
  );
  const [first] = failures;
  if (first) {
    const sentences = failures.map(({ sentence }) => sentence);
    return presentErrors(first.status, sentences, first.headers);
  }
  const unknown = reports.flatMap((report) => (report.kind === 'missing' ? [sentenceOfMissing(report, denial)] : []));
  return presentErrors(404, unknown);
}
