import { CodetiesError, toHandle, type Account, type Handle } from '@codeties/core';
import { z } from 'zod';
import { isProblem, problemSchema } from './problem.js';
import type { ReadTwitter } from './twitter-client.js';

/** As many as X takes in one look-up. */
export const HANDLES_PER_LOOK_UP = 100;

const userSchema = z.object({
  id: z.string().min(1),
  username: z.string().regex(/^\w{1,100}$/),
  protected: z.boolean().nullish(),
  public_metrics: z.object({ following_count: z.int().min(0), followers_count: z.int().min(0) }),
});

const usersSchema = z.object({ data: userSchema.array().nullish(), errors: problemSchema.array().nullish() });

/** Looks up to 100 handles up at once. Those that do not exist, or are suspended, are left out. */
export async function lookUpAccounts(read: ReadTwitter, handles: readonly Handle[]): Promise<Account[]> {
  const { data, errors } = await read({
    path: 'users/by',
    query: { usernames: handles.join(','), 'user.fields': 'public_metrics,protected' },
    schema: usersSchema,
    rowsOf: (body) => body.data?.length ?? 0,
  });
  const accounts = (data ?? []).map(toAccount);
  const missing = (errors ?? []).filter((problem) => isProblem(problem, 'resource-not-found'));
  const answered = new Set<string>([
    ...accounts.map((account) => account.handle),
    ...missing.map((problem) => problem.value?.toLowerCase() ?? ''),
  ]);
  // Somebody X says nothing about is not somebody who does not exist.
  const unanswered = handles.find((handle) => !answered.has(handle));
  if (unanswered === undefined) return accounts;
  throw new CodetiesError({
    code: 'invalid_response',
    network: 'twitter',
    detail: errors?.[0]?.title ?? 'a look-up leaves somebody out',
  });
}

function toAccount(user: z.infer<typeof userSchema>): Account {
  return {
    handle: toHandle(user.username),
    id: user.id,
    isProtected: user.protected ?? false,
    followingCount: user.public_metrics.following_count,
    followersCount: user.public_metrics.followers_count,
  };
}
