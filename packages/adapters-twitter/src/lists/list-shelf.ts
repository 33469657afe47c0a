import type { Clock, FollowMemory, Handle, UnknownReason } from '@codeties/core';
import { describeList } from '../plan/describe-list.js';
import type { QuestionGraph } from '../plan/question-graph.js';
import { FollowList } from './follow-list.js';
import type { ReadFollowPage } from './follow-page.js';
import type { RowBudget } from './row-budget.js';

export interface ListShelfOptions {
  readonly graph: QuestionGraph;
  readonly budget: RowBudget;
  readonly readPage: ReadFollowPage;
  readonly memory?: FollowMemory | undefined;
  readonly clock: Clock;
}

/** The lists of a group, each opened once, and which of them cannot be read. */
export class ListShelf {
  readonly #options: ListShelfOptions;
  readonly #lists = new Map<number, FollowList>();
  readonly #hidden = new Map<Handle, 'protected' | 'vanished'>();

  constructor(options: ListShelfOptions) {
    this.#options = options;
    for (const account of options.graph.accounts)
      if (account.isProtected) this.#hidden.set(account.handle, 'protected');
  }

  at(list: number): FollowList {
    const { graph, readPage, memory, clock } = this.#options;
    const known = this.#lists.get(list);
    if (known) return known;
    const { owner, kind } = describeList(graph, list);
    const rows = kind === 'following' ? owner.followingCount : owner.followersCount;
    const opened = new FollowList({ ownerId: owner.id, kind, rows, readPage, memory, clock });
    this.#lists.set(list, opened);
    return opened;
  }

  /** Who hides one list hides both. */
  hide(list: number, why: 'protected' | 'vanished'): void {
    this.#hidden.set(describeList(this.#options.graph, list).owner.handle, why);
  }

  /** The rows that are still to be bought of a list at least: Infinity where it is hidden, or the budget has not got them. */
  weigh(list: number): number {
    const { graph, budget } = this.#options;
    if (this.#hidden.has(describeList(graph, list).owner.handle)) return Infinity;
    const { missing, pending } = this.at(list);
    // What is asked for is as good as paid: another plan would not save it.
    return missing > budget.left ? Infinity : Math.max(0, missing - pending);
  }

  /** Why neither list of a question can be read. */
  whyUnreadable(question: number): UnknownReason {
    const { graph, budget } = this.#options;
    const lists = graph.listsOf(question);
    const whys = lists.map((list) => ({ list, owner: describeList(graph, list).owner.handle }));
    const rows = whys.filter(({ owner }) => !this.#hidden.has(owner)).map(({ list }) => this.at(list).missing);
    if (rows.length > 0)
      return { code: 'over_budget', rows: Math.min(...rows), left: budget.left, budget: budget.total };
    const ownersThat = (why: string): Handle[] =>
      whys.map(({ owner }) => owner).filter((owner) => this.#hidden.get(owner) === why);
    const gone = ownersThat('vanished').sort();
    return gone.length > 0
      ? { code: 'vanished', accounts: gone }
      : { code: 'protected', accounts: ownersThat('protected').sort() };
  }
}
