import { CodetiesError, type Clock, type CodetiesErrorOptions } from '@codeties/core';
import { z } from 'zod';

/** What Octokit throws, as far as it is read. Its `request` is left alone: it carries credentials. */
const requestErrorSchema = z.object({
  status: z.number(),
  response: z
    .object({
      headers: z.record(z.string(), z.unknown()),
      data: z.unknown(),
    })
    .optional(),
});

/** GitHub's own way to say what is wrong; anything else came from something between us and GitHub. */
export const gitHubErrorBodySchema: z.ZodObject<{ message: z.ZodString }> = z.object({ message: z.string() });

/** Translates what a request to GitHub threw. */
export function mapGitHubError(caught: unknown, clock: Clock): CodetiesError {
  if (caught instanceof CodetiesError) return caught;
  const parsed = requestErrorSchema.safeParse(caught);
  const failure: Omit<CodetiesErrorOptions, 'cause' | 'network'> = parsed.success
    ? describe(parsed.data, clock)
    : { code: 'unavailable' };
  return new CodetiesError({ ...failure, network: 'github', cause: caught });
}

function describe({ status, response }: z.infer<typeof requestErrorSchema>, clock: Clock): CodetiesErrorOptions {
  const body = gitHubErrorBodySchema.safeParse(response?.data);
  const detail = body.success ? body.data.message : `status ${status}`;
  if (status >= 500) return { code: 'unavailable', detail };
  if (status === 429 || (status === 403 && isLimit(response?.headers ?? {}, detail))) {
    return { code: 'rate_limited', detail, retryAt: limitPassesAt(response?.headers ?? {}, clock) };
  }
  if (status === 401 || status === 402 || status === 403) return { code: 'refused', detail };
  return { code: 'invalid_response', detail };
}

/** GitHub says 403 for its limits as well as for credentials: the headers tell, and for secondary limits the message. */
function isLimit(headers: Readonly<Record<string, unknown>>, message: string): boolean {
  return (
    headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /\brate limit\b/i.test(message)
  );
}

function limitPassesAt(headers: Readonly<Record<string, unknown>>, clock: Clock): Date | undefined {
  const seconds = wholeNumber(headers['retry-after']);
  if (seconds !== undefined) return new Date(clock.now().getTime() + seconds * 1_000);
  // While something remains, the reset is that of another limit than the one that was hit.
  const reset = wholeNumber(headers['x-ratelimit-reset']);
  return reset !== undefined && headers['x-ratelimit-remaining'] === '0' ? new Date(reset * 1_000) : undefined;
}

function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : undefined;
}
