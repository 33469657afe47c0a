import { readBounded } from '@codeties/core';

/** A page of a hundred takes less than a tenth of it. */
export const LARGEST_BODY: number = 16 * 1024 * 1024;

/** Statuses that come without a body, and for which a `Response` takes none. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * An answer whose body has arrived, in the place of one that is still on its way: Octokit takes a body that breaks off, or that
 * nobody waits for any more, for an empty one.
 */
export async function wholeAnswer(answer: Response): Promise<Response> {
  const { status, statusText, headers, url } = answer;
  const body = await readBounded(answer, LARGEST_BODY);
  const whole = new Response(bodiless.has(status) ? null : body, { status, statusText, headers });
  return Object.defineProperty(whole, 'url', { value: url });
}
