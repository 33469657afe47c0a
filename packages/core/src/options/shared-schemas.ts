import { z } from 'zod';
import { systemClock, type Clock } from '../ports/clock.js';
import type { QuotaLedger } from '../ports/quota-ledger.js';
import { oneTry, type RequestPolicy } from '../ports/request-policy.js';

/** The address of a network, without a slash at its end: http or https, and nothing but host and path. */
export const baseUrlSchema: z.ZodType<string, string> = z
  .string()
  .refine(isBaseUrl, 'must be an http:// or https:// URL with no credentials, query or fragment')
  .transform((url) => new URL(url).href.replace(/\/+$/, ''));

/** A clock, the system's where there is none. */
export const clockSchema: z.ZodType<Clock> = z.custom<Clock>(isClock, 'must be a clock').default(systemClock);

/** A ledger of quotas. There is no default: one of its own goes by the clock beside it. */
export const quotaLedgerSchema: z.ZodType<QuotaLedger | undefined> = z
  .custom<QuotaLedger>(isQuotaLedger, 'must be a quota ledger')
  .optional();

/** A policy for requests; each is made once where there is none. */
export const requestPolicySchema: z.ZodType<RequestPolicy, RequestPolicy | undefined> = z
  .custom<RequestPolicy>((value) => hasMethods(value, ['attempt', 'nextTryAt']), 'must be a request policy')
  .default(oneTry);

function isBaseUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.username === '' && url.password === '' && !/[?#]/.test(text);
}

function isClock(value: unknown): boolean {
  return hasMethods(value, ['now']);
}

function isQuotaLedger(value: unknown): boolean {
  return hasMethods(value, ['take', 'note', 'quotas']);
}

function hasMethods(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return names.every((name) => typeof Reflect.get(value, name) === 'function');
}
