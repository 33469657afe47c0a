import { CodetiesError, parseJson, type Clock, type FollowMemory } from '@codeties/core';
import { z } from 'zod';
import type { ListShelf } from '../lists/list-shelf.js';
import type { QuestionGraph } from '../plan/question-graph.js';
import { TwitterAnswerError } from '../twitter-answer-error.js';
import type { ReadTwitter } from '../twitter-client.js';

/** What its window takes: a call that asked for more would have to wait for the next. */
export const MOST_FRIENDSHIPS = 180;

const MOST_AT_ONCE = 8;

/** In numbers of v1.1: no such user, and a user who is suspended. */
const GONE: readonly number[] = [50, 63];

const relationshipSchema = z.object({
  relationship: z.object({
    source: z.object({ following: z.boolean().nullish(), followed_by: z.boolean().nullish() }),
  }),
});

const errorsSchema = z.object({ errors: z.object({ code: z.int() }).array() });

type Relationship = z.infer<typeof relationshipSchema>['relationship']['source'];

export interface FriendshipsOptions {
  readonly graph: QuestionGraph;
  readonly shelf: ListShelf;
  readonly read: ReadTwitter;
  readonly memory?: FollowMemory | undefined;
  readonly clock: Clock;
}

/**
 * Asks v1.1 of X how the accounts of each open pair follow each other, protected ones too: both directions for a request and no row,
 * of the dearest pairs first. What it does not tell stays open, and all the rest does once its limit is reached.
 */
export async function askFriendships({ graph, shelf, read, memory, clock }: FriendshipsOptions): Promise<void> {
  const waiting = dearestPairs(graph, shelf);
  const work = async (): Promise<void> => {
    for (let forward = waiting.shift(); forward !== undefined; forward = waiting.shift()) {
      const [source, target] = graph.accountsOf(forward);
      const readAt = clock.now();
      const shown = await showFriendship(read, source.id, target.id);
      if (shown === undefined) return;
      const { following, followed_by: followedBy } = shown;
      // What is a yes is said first: a no would settle the pair before.
      const told = [
        { question: forward, from: source, to: target, isYes: following },
        { question: forward + 1, from: target, to: source, isYes: followedBy },
      ].sort((one, other) => Number(other.isYes ?? false) - Number(one.isYes ?? false));
      for (const { question, from, to, isYes } of told) {
        if (typeof isYes !== 'boolean') continue;
        const [present, absent] = isYes ? [[to.id], []] : [[], [to.id]];
        memory?.learn(from.id, 'following', { present, absent, progress: 'unread', readAt });
        graph.answer(question, isYes);
      }
    }
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, work));
}

/** The first questions of the open pairs that would cost the most, each by itself. */
function dearestPairs(graph: QuestionGraph, shelf: ListShelf): number[] {
  const priceOf = (question: number): number =>
    graph.isOpen(question) ? Math.min(...graph.listsOf(question).map((list) => shelf.weigh(list))) : 0;
  const open: { readonly forward: number; readonly price: number }[] = [];
  for (let forward = 0; forward < graph.questionCount; forward += 2) {
    const price = priceOf(forward) + priceOf(forward + 1);
    if (price > 0) open.push({ forward, price });
  }
  // Two that cannot be had at all are equal, and their difference is no number.
  open.sort((one, other) => (one.price === other.price ? 0 : other.price - one.price));
  return open.slice(0, MOST_FRIENDSHIPS).map(({ forward }) => forward);
}

/** Absent where the limit for this is reached: those for lists are others. */
async function showFriendship(read: ReadTwitter, source: string, target: string): Promise<Relationship | undefined> {
  try {
    const { relationship } = await read({
      path: '1.1/friendships/show.json',
      resource: 'friendships/show',
      query: { source_id: source, target_id: target },
      schema: relationshipSchema,
      rowsOf: () => 0,
    });
    return relationship.source;
  } catch (error) {
    // Who is gone since the look-up: the lists say of whom that is so.
    if (isGone(error)) return {};
    if (error instanceof CodetiesError && error.code === 'rate_limited') return undefined;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  if (!(error instanceof CodetiesError) || !(error.cause instanceof TwitterAnswerError)) return false;
  const body = errorsSchema.safeParse(parseJson(error.cause.body));
  return body.success && body.data.errors.some(({ code }) => GONE.includes(code));
}
