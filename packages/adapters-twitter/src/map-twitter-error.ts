import {
  CodetiesError,
  describeConnectionFailure,
  describeFailedAnswer,
  headerNumber,
  parseJson,
  readRetryAfter,
  type Clock,
  type CodetiesErrorOptions,
  type Repeats,
} from '@codeties/core';
import { z } from 'zod';
import { TwitterAnswerError } from './twitter-answer-error.js';

/** X words its refusals in several ways; the first of these that is there names it. */
const bodySchema = z.object({
  title: z.string().nullish(),
  reason: z.string().nullish(),
  detail: z.string().nullish(),
  type: z.string().nullish(),
  /** How v1.1 says it. */
  errors: z.object({ message: z.string() }).array().nullish().catch(undefined),
});

/** Once a request has gone out X may have counted its rows, whether they arrive or not: the same ones are not bought twice. */
const REPEATS: Repeats = 'what was not answered';

/** Translates why a request to X came to nothing. */
export function mapTwitterError(caught: unknown, clock: Clock): CodetiesError {
  if (caught instanceof CodetiesError) return caught;
  const failure =
    caught instanceof TwitterAnswerError ? describe(caught, clock) : describeConnectionFailure(caught, REPEATS);
  return new CodetiesError({ ...failure, network: 'twitter', cause: caught });
}

function describe({ status, headers, body: text }: TwitterAnswerError, clock: Clock): CodetiesErrorOptions {
  const body = bodySchema.safeParse(parseJson(text)).data ?? {};
  const detail = body.title ?? body.reason ?? body.detail ?? body.errors?.[0]?.message ?? `status ${status}`;
  if (status === 429 && (body.title === 'UsageCapExceeded' || body.type?.endsWith('/usage-capped') === true)) {
    return { code: 'usage_capped', detail };
  }
  if (status === 429) return { code: 'rate_limited', detail, retryAt: limitPassesAt(headers) };
  if (status === 401 || status === 402 || status === 403) return { code: 'refused', detail };
  return describeFailedAnswer({ status, detail, retryAt: readRetryAfter(headers.get('retry-after'), clock) }, REPEATS);
}

/** X counts by window, and some plans also by day: what has run out tells when there is more. */
function limitPassesAt(headers: Headers): Date | undefined {
  const resets = ['x-rate-limit', 'x-app-limit-24hour', 'x-user-limit-24hour']
    .filter((limit) => (headers.get(`${limit}-remaining`) ?? '0') === '0')
    .flatMap((limit) => headerNumber(headers.get(`${limit}-reset`)) ?? []);
  return resets.length > 0 ? new Date(Math.max(...resets) * 1_000) : undefined;
}
