import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const SECONDS = 60;

/** As many clients as may turn up anew in a minute and still be counted one by one. Twice as many, in some 20 MB, are kept at most. */
const MOST_NEW_CLIENTS = 20_000;

/** What all others are counted as. No address is called so. */
const CROWD = '*';

/** How a client stands after a request. */
export interface Allowance {
  readonly isExceeded: boolean;
  readonly remaining: number;
  /** Until all of it is there again. */
  readonly seconds: number;
}

/** Counts the requests of clients, by whatever they are called. */
export type CountRequest = (client: string) => Promise<Allowance>;

export interface ClientLimiterOptions {
  readonly perMinute: number;
  /** How many are let in anew each minute; all of them where they are a closed set, and this is `Infinity`. */
  readonly mostNewClients?: number | undefined;
}

/**
 * A client has so many requests in a minute, which begins with its first one. Whom it has forgotten a minute later, and since
 * only so many are let in anew each minute, memory is bounded whoever comes; the rest share one count until the minute is over.
 */
export function createClientLimiter({
  perMinute,
  mostNewClients = MOST_NEW_CLIENTS,
}: ClientLimiterOptions): CountRequest {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: SECONDS, keyPrefix: '' });
  let arrived = 0;
  let minute = 0;
  const countedAs = async (client: string): Promise<string> => {
    const now = Math.floor(Date.now() / (SECONDS * 1000));
    if (now !== minute) {
      minute = now;
      arrived = 0;
    }
    return arrived < mostNewClients || (await limiter.get(client)) !== null ? client : CROWD;
  };
  return async (client) => {
    const result = await consume(limiter, await countedAs(client));
    if (result.isFirstInDuration) arrived += 1;
    const { consumedPoints, remainingPoints, msBeforeNext } = result;
    return {
      isExceeded: consumedPoints > perMinute,
      remaining: remainingPoints,
      seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
    };
  };
}

/** The library throws what it gives otherwise, where there is nothing left. */
async function consume(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  }
}
