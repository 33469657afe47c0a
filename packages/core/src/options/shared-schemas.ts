import { z } from 'zod';
import { systemClock, type Clock } from '../ports/clock.js';

/** The address of a network, without a slash at its end: http or https, and nothing but host and path. */
export const baseUrlSchema: z.ZodType<string, string> = z
  .string()
  .refine(isBaseUrl, 'must be an http:// or https:// URL with no credentials, query or fragment')
  .transform((url) => new URL(url).href.replace(/\/+$/, ''));

/** A clock, the system's where there is none. */
export const clockSchema: z.ZodType<Clock> = z.custom<Clock>(isClock, 'must be a clock').default(systemClock);

function isBaseUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.username === '' && url.password === '' && !/[?#]/.test(text);
}

function isClock(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'now' in value && typeof value.now === 'function';
}
