import type { CallOptions } from '../calls/call-options.js';
import { pauseUntil } from '../calls/pause-until.js';
import { throwIfOver } from '../calls/throw-if-over.js';
import { CodetiesError } from '../errors/codeties-error.js';
import { systemClock, type Clock } from '../ports/clock.js';
import type { QuotaKey, QuotaLedger, QuotaNews, QuotaPause } from '../ports/quota-ledger.js';
import { oneTry, type RequestPolicy } from '../ports/request-policy.js';

/** How long a network is left alone that says that a limit is reached, and not for how long. */
const REST_MS = 60_000;

/** How long it is left alone at least: by its clock, the time it tells may be past already. */
const SHORTEST_REST_MS = 1_000;

export interface WithinQuotaOptions<Key extends QuotaKey> {
  readonly ledger: QuotaLedger;
  /** The quotas that will do, the preferred first. */
  readonly keys: readonly [Key, ...Key[]];
  readonly call: CallOptions;
  /** Whether to send again what failed; once where it is absent. */
  readonly policy?: RequestPolicy | undefined;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  readonly clock?: Clock | undefined;
  /** How to wait; by a timer where it is absent. */
  readonly pause?: ((until: Date, signal: AbortSignal) => Promise<void>) | undefined;
}

/**
 * Sends a request when one of the quotas has room for it, and again when its network says that a limit is reached, or when it failed
 * and the policy allows another try, and the call can wait for that. Whoever sets no deadline has not said for how long to wait, and
 * waits for no limit but for a request that finds out whether one has passed.
 *
 * @throws CodetiesError `rate_limited` or `usage_capped` with the time to try again at, without asking the network, where
 * the wait does not fit the deadline; and what `send` throws.
 */
export async function withinQuota<Result, Key extends QuotaKey>(
  { ledger, keys, call, signal, policy = oneTry, clock = systemClock, pause = pauseUntil }: WithinQuotaOptions<Key>,
  send: (key: Key, note: (news: QuotaNews) => void) => Promise<Result>,
): Promise<Result> {
  let failure: CodetiesError | undefined;
  let tries = 0;
  for (;;) {
    const { open, shortest } = await takeFirst(ledger, keys);
    if (shortest !== undefined) {
      if (!mayWait(shortest, call)) throw failure ?? toRefusal(keys[0], shortest);
      await pause(shortest.until, signal);
      continue;
    }
    // Until it is sent it has cost its network nothing.
    let news: QuotaNews = { isFree: true };
    let nextTry: Date | undefined;
    try {
      return await policy.attempt(() => {
        // Whoever is gone by now has nothing sent, and nothing to pay.
        throwIfOver({ signal }, open.network);
        news = {};
        return send(open, (said) => {
          news = said;
        });
      }, signal);
    } catch (error) {
      if (!(error instanceof CodetiesError)) throw error;
      failure = error;
      if (isLimit(error.code)) {
        const until = restUntil(error.retryAt, clock.now());
        news = { ...news, pause: { until, code: error.code } };
      } else {
        tries += 1;
        nextTry = policy.nextTryAt(error, tries);
        if (nextTry === undefined || (call.deadline !== undefined && nextTry >= call.deadline)) throw error;
      }
    } finally {
      await ledger.note(open, news);
    }
    if (nextTry !== undefined) await pause(nextTry, signal);
  }
}

function mayWait({ until, isProbed = false }: QuotaPause, { deadline }: CallOptions): boolean {
  return deadline === undefined ? isProbed : until < deadline;
}

async function takeFirst<Key extends QuotaKey>(
  ledger: QuotaLedger,
  [first, ...others]: readonly [Key, ...Key[]],
): Promise<
  { readonly open: Key; readonly shortest?: undefined } | { readonly open: undefined; readonly shortest: QuotaPause }
> {
  let shortest = await ledger.take(first);
  if (shortest === undefined) return { open: first };
  for (const key of others) {
    const refused = await ledger.take(key);
    if (refused === undefined) return { open: key };
    if (refused.until < shortest.until) shortest = refused;
  }
  return { open: undefined, shortest };
}

function restUntil(retryAt: Date | undefined, now: Date): Date {
  const rest = retryAt === undefined ? REST_MS : Math.max(SHORTEST_REST_MS, retryAt.getTime() - now.getTime());
  return new Date(now.getTime() + rest);
}

function isLimit(code: CodetiesError['code']): code is QuotaPause['code'] {
  return code === 'rate_limited' || code === 'usage_capped';
}

function toRefusal({ network }: QuotaKey, { until, code }: QuotaPause): CodetiesError {
  return new CodetiesError({ code, network, retryAt: until, detail: 'it is left alone until its limit passes' });
}
