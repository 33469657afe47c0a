import type { HostReport } from '@codeties/core';
import { sentenceOfFailure, type FailureSentenceOptions } from './sentence-of-failure.js';

/** A sentence for each host that failed. */
export function sentencesOfFailedHosts(reports: readonly HostReport[], options: FailureSentenceOptions = {}): string[] {
  return reports.flatMap((report) => (report.kind === 'failed' ? [sentenceOfFailure(report.error, options)] : []));
}
