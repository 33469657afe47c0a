import { CodetiesError, type Account } from '@codeties/core';
import { z } from 'zod';
import { isProblem, problemSchema } from './problem.js';
import type { RowBudget } from './row-budget.js';
import type { ReadTwitter } from './twitter-client.js';

export type FollowListKind = 'following' | 'followers';

/** Whether somebody is in a list, or why that cannot be said. */
export type Membership = 'present' | 'absent' | 'protected' | 'vanished' | 'over_budget';

const LARGEST_PAGE = 1_000;

const pageSchema = z.object({
  data: z
    .object({ id: z.string().min(1) })
    .array()
    .nullish(),
  meta: z.object({ next_token: z.string().min(1).nullish() }).nullish(),
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

/** A follow list, read as far as the questions to it need: rows that were bought once answer later questions. */
export class FollowList {
  readonly #options: FollowListOptions;
  readonly #members = new Set<string>();
  readonly #tokens = new Set<string>();
  /** The token of the page to read next: none before the first, and none after the last. */
  #next: string | undefined;
  #state: 'open' | 'complete' | 'protected' | 'vanished' = 'open';

  constructor(options: FollowListOptions) {
    this.#options = options;
  }

  async has(account: Account): Promise<Membership> {
    while (!this.#members.has(account.id)) {
      if (this.#state === 'complete') return 'absent';
      if (this.#state !== 'open') return this.#state;
      if (!this.#isAffordable()) return 'over_budget';
      await this.#readPage();
    }
    return 'present';
  }

  /** Counts lag behind: a list may turn out longer than its owner's count, and then the budget ends it. */
  #isAffordable(): boolean {
    const { budget, rows } = this.#options;
    return budget.left > 0 && rows - this.#members.size <= budget.left;
  }

  async #readPage(): Promise<void> {
    const { read, owner, kind, budget } = this.#options;
    const { data, meta, errors } = await read({
      path: `users/${encodeURIComponent(owner.id)}/${kind}`,
      query: { max_results: Math.min(LARGEST_PAGE, budget.left), pagination_token: this.#next },
      schema: pageSchema,
      rowsOf: (body) => body.data?.length ?? 0,
    });
    budget.spend(data?.length ?? 0);
    if (meta) {
      for (const { id } of data ?? []) this.#members.add(id);
      // A page may be short or even empty and still have a next: only a missing token ends the list.
      this.#turnTo(meta.next_token ?? undefined);
    } else if (errors?.some((problem) => isProblem(problem, 'not-authorized-for-resource'))) {
      this.#state = 'protected';
    } else if (errors?.some((problem) => isProblem(problem, 'resource-not-found'))) {
      this.#state = 'vanished';
    } else {
      throw nonsense(errors?.[0]?.title ?? 'a follow list has neither rows nor a reason');
    }
  }

  #turnTo(next: string | undefined): void {
    if (next === undefined) this.#state = 'complete';
    else if (this.#tokens.has(next)) throw nonsense('the next page of a follow list is one that was read already');
    else this.#tokens.add(next);
    this.#next = next;
  }
}

function nonsense(detail: string): CodetiesError {
  return new CodetiesError({ code: 'invalid_response', network: 'twitter', detail });
}
