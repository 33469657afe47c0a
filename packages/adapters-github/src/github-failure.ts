import { z } from 'zod';

/** An answer of GitHub's that Octokit threw. */
export interface GitHubFailure {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** What is wrong, in the sender's words where there are any. */
  readonly message: string;
  /** Whether it is worded as GitHub words its errors; anything else came from something between us and GitHub. */
  readonly isGitHubs: boolean;
}

/** What Octokit throws for an answer, as far as it is read: without a response it had none. Its `request` is left alone: it carries credentials. */
const requestErrorSchema = z.object({
  status: z.number(),
  response: z.object({ headers: z.record(z.string(), z.unknown()), data: z.unknown() }),
});

const bodySchema = z.object({ message: z.string(), documentation_url: z.string().optional() });

/** Reads what Octokit threw; absent where it is no answer at all. */
export function readGitHubFailure(caught: unknown): GitHubFailure | undefined {
  const parsed = requestErrorSchema.safeParse(caught);
  if (!parsed.success) return undefined;
  const { status, response } = parsed.data;
  const body = bodySchema.safeParse(response.data).data;
  return {
    status,
    headers: response.headers,
    message: body?.message ?? `status ${status}`,
    isGitHubs: body?.documentation_url !== undefined,
  };
}
