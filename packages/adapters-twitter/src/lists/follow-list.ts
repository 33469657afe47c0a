import { CodetiesError, type Account, type UnknownReason } from '@codeties/core';
import { z } from 'zod';
import { isProblem, problemSchema, type Problem } from './problem.js';
import type { RowBudget } from './row-budget.js';
import type { ReadTwitter } from './twitter-client.js';

export type FollowListKind = 'following' | 'followers';

/** Whether somebody is in a list, or why that cannot be said. */
export type Membership =
  'present' | 'absent' | 'protected' | 'vanished' | Extract<UnknownReason, { readonly code: 'over_budget' }>;

const LARGEST_PAGE = 1_000;

/** Pages may be empty and still have a next; so many of them on end are no list any more. */
const MOST_EMPTY_PAGES = 10;

const pageSchema = z.object({
  data: z
    .object({ id: z.string().min(1) })
    .array()
    .nullish(),
  meta: z.object({ next_token: z.string().min(1).nullish(), result_count: z.int().nullish() }).nullish(),
  errors: problemSchema.array().nullish(),
});

export interface FollowListOptions {
  readonly read: ReadTwitter;
  readonly owner: Account;
  readonly kind: FollowListKind;
  /** How long the list is, as far as its owner's counts tell. */
  readonly rows: number;
  readonly budget: RowBudget;
}

type HiddenState = 'protected' | 'vanished';

/** A follow list, read as far as the questions to it need: rows that were bought once answer later questions. */
export class FollowList {
  readonly #options: FollowListOptions;
  readonly #members = new Set<string>();
  readonly #tokens = new Set<string>();
  /** The token of the page to read next: none before the first, and none after the last. */
  #next: string | undefined;
  #emptyPages = 0;
  #state: 'open' | 'complete' | HiddenState = 'open';

  constructor(options: FollowListOptions) {
    this.#options = options;
  }

  async has(account: Account): Promise<Membership> {
    while (!this.#members.has(account.id)) {
      if (this.#state === 'complete') return 'absent';
      if (this.#state !== 'open') return this.#state;
      const { budget } = this.#options;
      if (budget.left === 0 || this.#missingRows > budget.left) {
        return { code: 'over_budget', rows: this.#missingRows, left: budget.left, budget: budget.total };
      }
      await this.#readPage();
    }
    return 'present';
  }

  /** What it takes at least to read the rest. Counts lag behind: where there is a next page, there is another row. */
  get #missingRows(): number {
    return Math.max(1, this.#options.rows - this.#members.size);
  }

  async #readPage(): Promise<void> {
    const { read, owner, kind, budget } = this.#options;
    const { data, meta, errors } = await read({
      path: `users/${encodeURIComponent(owner.id)}/${kind}`,
      query: { max_results: Math.min(LARGEST_PAGE, budget.left), pagination_token: this.#next },
      schema: pageSchema,
      rowsOf: (body) => body.data?.length ?? 0,
    });
    const members = data ?? [];
    budget.spend(members.length);
    for (const { id } of members) this.#members.add(id);
    this.#emptyPages = members.length > 0 ? 0 : this.#emptyPages + 1;
    if (errors && errors.length > 0) this.#state = stateFor(errors);
    else if (!meta) throw nonsense('a follow list has neither rows nor a reason');
    else if ((meta.result_count ?? members.length) !== members.length) {
      throw nonsense('a page of a follow list has another number of rows than it says');
    }
    // A page may be short or even empty and still have a next: only a missing token ends the list.
    else this.#turnTo(meta.next_token ?? undefined);
  }

  #turnTo(next: string | undefined): void {
    if (next === undefined) this.#state = 'complete';
    else if (this.#tokens.has(next)) throw nonsense('the next page of a follow list is one that was read already');
    else if (this.#emptyPages > MOST_EMPTY_PAGES) throw nonsense('a follow list goes on without any rows');
    else this.#tokens.add(next);
    this.#next = next;
  }
}

/** Why a list cannot be read, where X gives a reason that is one. Beside rows, too: what is missing then is not absent. */
function stateFor(problems: readonly Problem[]): HiddenState {
  if (problems.some((problem) => isProblem(problem, 'not-authorized-for-resource'))) return 'protected';
  if (problems.some((problem) => isProblem(problem, 'resource-not-found'))) return 'vanished';
  throw nonsense(problems[0]?.title ?? 'a follow list cannot be read');
}

function nonsense(detail: string): CodetiesError {
  return new CodetiesError({ code: 'invalid_response', network: 'twitter', detail });
}
