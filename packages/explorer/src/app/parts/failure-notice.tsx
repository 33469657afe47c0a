import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiFailure } from '../api/api-failure.js';
import { describeSeconds } from './describe-seconds.js';
import { Notice } from './notice.js';

export interface FailureNoticeProps {
  readonly failure: unknown;
  /** Asks again. */
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, in the server's own words, and when it is worth another try. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps): VNode {
  const { errors, retryAt } =
    failure instanceof ApiFailure ? failure : { errors: ['this page failed: reload it'], retryAt: undefined };
  const seconds = useSecondsUntil(retryAt);
  return (
    <Notice kind="problem">
      <ul class="plain">
        {errors.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {onRetry && (
        <button type="button" disabled={seconds > 0} onClick={onRetry}>
          {seconds > 0 ? `Try again in ${describeSeconds(seconds)}` : 'Try again'}
        </button>
      )}
    </Notice>
  );
}

function useSecondsUntil(time: Date | undefined): number {
  const left = (): number => (time === undefined ? 0 : Math.max(0, Math.ceil((time.getTime() - Date.now()) / 1_000)));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    if (time === undefined) return undefined;
    const timer = setInterval(() => {
      setSeconds(left());
      if (left() === 0) clearInterval(timer);
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [time]);
  return seconds;
}
