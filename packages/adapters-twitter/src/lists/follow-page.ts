import { CodetiesError, type FollowListKind } from '@codeties/core';
import { z } from 'zod';
import { isProblem, problemSchema, type Problem } from '../problem.js';

/** The largest page X gives. */
export const LARGEST_PAGE = 1_000;

/** Which page of which list. */
export interface FollowPageRequest {
  readonly ownerId: string;
  readonly kind: FollowListKind;
  readonly size: number;
  /** Absent for the first page. */
  readonly token: string | undefined;
}

/** A page of a list, and how it goes on. */
export interface FollowPage {
  readonly ids: readonly string[];
  /** Rows that this call paid for: none where another call under way had asked for the page. */
  readonly bought: number;
  readonly progress: 'complete' | 'protected' | 'vanished' | { readonly next: string };
}

/** Reads a page. @throws CodetiesError */
export type ReadFollowPage = (request: FollowPageRequest) => Promise<FollowPage>;

export const followPageSchema: z.ZodType<FollowPageBody> = z.object({
  data: z
    .object({ id: z.string().min(1) })
    .array()
    .nullish(),
  meta: z.object({ next_token: z.string().min(1).nullish(), result_count: z.int().nullish() }).nullish(),
  errors: problemSchema.array().nullish(),
});

export interface FollowPageBody {
  readonly data?: readonly { readonly id: string }[] | null | undefined;
  readonly meta?:
    | { readonly next_token?: string | null | undefined; readonly result_count?: number | null | undefined }
    | null
    | undefined;
  readonly errors?: readonly Problem[] | null | undefined;
}

/** What a page's body says. @throws CodetiesError `invalid_response` where it makes no sense. */
export function toFollowPage({ data, meta, errors }: FollowPageBody): Pick<FollowPage, 'ids' | 'progress'> {
  const ids = (data ?? []).map(({ id }) => id);
  if (errors && errors.length > 0) return { ids, progress: whyHidden(errors) };
  if (!meta) throw nonsense('a follow list has neither rows nor a reason');
  if ((meta.result_count ?? ids.length) !== ids.length) {
    throw nonsense('a page of a follow list has another number of rows than it says');
  }
  // A page may be short or even empty and still have a next: only a missing token ends the list.
  return { ids, progress: typeof meta.next_token === 'string' ? { next: meta.next_token } : 'complete' };
}

/** Why a list cannot be read, where X gives a reason that is one. Beside rows, too: what is missing then is not absent. */
function whyHidden(problems: readonly Problem[]): 'protected' | 'vanished' {
  if (problems.some((problem) => isProblem(problem, 'not-authorized-for-resource'))) return 'protected';
  if (problems.some((problem) => isProblem(problem, 'resource-not-found'))) return 'vanished';
  throw nonsense(problems[0]?.title ?? 'a follow list cannot be read');
}

/** The error for a list that makes no sense. */
export function nonsense(detail: string): CodetiesError {
  return new CodetiesError({ code: 'invalid_response', network: 'twitter', detail });
}
