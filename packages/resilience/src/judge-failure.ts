import { CodetiesError } from '@codeties/core';

/**
 * What a failed request tells of its network. Whoever says that a limit is reached, that credentials will not do, or something odd about one
 * account, has answered. A caller who left, or who had hardly any time, has found nothing out.
 */
export type Verdict = 'answers' | 'fails' | 'unknown';

export interface JudgeOptions {
  /** How long the request was under way. */
  readonly tookMs: number;
  /** How long it must have been, for running out of time to be the network's failure. */
  readonly hangsAfterMs: number;
}

export function judgeFailure(failure: unknown, { tookMs, hangsAfterMs }: JudgeOptions): Verdict {
  if (!(failure instanceof CodetiesError)) return 'unknown';
  if (failure.isOutage) return 'fails';
  switch (failure.code) {
    case 'timeout':
      return tookMs >= hangsAfterMs ? 'fails' : 'unknown';
    case 'rate_limited':
    case 'usage_capped':
    case 'refused':
    case 'unavailable':
    case 'invalid_response':
      return 'answers';
    case 'invalid_input':
    case 'aborted':
    case 'store_unavailable':
    case 'internal':
      return 'unknown';
  }
}
