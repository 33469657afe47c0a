import { chunksOf, CodetiesError, toHandle, type Account, type Handle } from '@codeties/core';
import { z } from 'zod';
import { isProblem, problemSchema } from './problem.js';
import type { ReadTwitter } from './twitter-client.js';

/** As many as X takes in one look-up. */
const HANDLES_PER_LOOK_UP = 100;

/** An account, and how its user and the one who asks follow each other, where X tells. */
export interface LookedUp {
  readonly account: Account;
  /** Holds `following` where the one who asks follows the account, and `followed_by` where it is the other way round. */
  readonly connection: readonly string[] | undefined;
}

export interface LookUpOptions {
  readonly read: ReadTwitter;
  readonly handles: readonly Handle[];
  /** Whether to ask how they are connected with the one who asks. It takes a user's credentials, and no row more. */
  readonly withConnection: boolean;
}

const userSchema = z.object({
  id: z.string().min(1),
  username: z.string().regex(/^\w{1,100}$/),
  protected: z.boolean().nullish(),
  public_metrics: z.object({ following_count: z.int().min(0), followers_count: z.int().min(0) }),
  connection_status: z.string().array().nullish(),
});

const usersSchema = z.object({ data: userSchema.array().nullish(), errors: problemSchema.array().nullish() });

/** How many requests it takes to look so many handles up. */
export function lookUpsFor(handles: number): number {
  return Math.ceil(handles / HANDLES_PER_LOOK_UP);
}

/** Looks handles up, a hundred a request. Those that do not exist, or are suspended, are left out. */
export async function lookUpAccounts({ read, handles, withConnection }: LookUpOptions): Promise<LookedUp[]> {
  const found = await Promise.all(
    chunksOf(handles, HANDLES_PER_LOOK_UP).map((chunk) => lookUp({ read, handles: chunk, withConnection })),
  );
  return found.flat();
}

async function lookUp({ read, handles, withConnection }: LookUpOptions): Promise<LookedUp[]> {
  const { data, errors } = await read({
    path: '2/users/by',
    resource: 'users/by',
    query: {
      usernames: handles.join(','),
      'user.fields': withConnection ? 'public_metrics,protected,connection_status' : 'public_metrics,protected',
    },
    schema: usersSchema,
    rowsOf: (body) => body.data?.length ?? 0,
  });
  const found = (data ?? []).map(toLookedUp);
  const missing = (errors ?? []).filter((problem) => isProblem(problem, 'resource-not-found'));
  const answered = new Set<string>([
    ...found.map(({ account }) => account.handle),
    ...missing.map((problem) => problem.value?.toLowerCase() ?? ''),
  ]);
  // Somebody X says nothing about is not somebody who does not exist.
  const unanswered = handles.find((handle) => !answered.has(handle));
  if (unanswered === undefined) return found;
  throw new CodetiesError({
    code: 'invalid_response',
    network: 'twitter',
    detail: errors?.[0]?.title ?? 'a look-up leaves somebody out',
  });
}

function toLookedUp(user: z.infer<typeof userSchema>): LookedUp {
  const account: Account = {
    handle: toHandle(user.username),
    id: user.id,
    isProtected: user.protected ?? false,
    followingCount: user.public_metrics.following_count,
    followersCount: user.public_metrics.followers_count,
  };
  return { account, connection: user.connection_status ?? undefined };
}
