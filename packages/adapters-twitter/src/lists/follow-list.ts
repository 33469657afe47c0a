import { CodetiesError, type Clock, type FollowListKind, type FollowMemory } from '@codeties/core';
import { TwitterAnswerError } from '../twitter-answer-error.js';
import { nonsense, type FollowPage, type ReadFollowPage } from './follow-page.js';

/** Pages may be empty and still have a next; so many of them on end are no list any more. */
const MOST_EMPTY_PAGES = 10;

export interface FollowListOptions {
  readonly ownerId: string;
  readonly kind: FollowListKind;
  /** How long the list is, as far as its owner's counts tell. */
  readonly rows: number;
  readonly readPage: ReadFollowPage;
  readonly memory?: FollowMemory | undefined;
  readonly clock: Clock;
}

/** A follow list that is read page by page, from where a call before this one stopped. What is read is remembered at once. */
export class FollowList {
  /** Whether it can be read on. */
  progress: 'open' | 'complete' | 'protected' | 'vanished' = 'open';
  /** Rows that are asked for and not there yet. */
  pending = 0;
  readonly #options: FollowListOptions;
  readonly #tokens = new Set<string>();
  /** The token of the page to read next: none before the first, and none after the last. */
  #next: string | undefined;
  /** Whether X gave that token to an earlier call, and may not know it any more. */
  #isRemembered = false;
  #readAt: Date | undefined;
  #rows = 0;
  #emptyPages = 0;
  /** The rows of the page that was read last. */
  #shown = '';

  constructor(options: FollowListOptions) {
    this.#options = options;
    const known = options.memory?.listOf(options.ownerId, options.kind);
    if (known === undefined || known.progress === 'unread') return;
    this.#rows = known.present.length;
    if (known.progress === 'complete') {
      this.progress = 'complete';
    } else {
      this.#next = known.progress.next;
      this.#tokens.add(known.progress.next);
      this.#isRemembered = true;
    }
  }

  /** What it takes at least to read the rest. Counts lag behind: where there is a next page, there is another row. */
  get missing(): number {
    return Math.max(1, this.expected);
  }

  /** What is still to come of it, as far as its owner's counts tell. */
  get expected(): number {
    return Math.max(0, this.#options.rows - this.#rows);
  }

  /** Reads the next page, of at most so many rows. */
  async readOn(size: number): Promise<Pick<FollowPage, 'ids' | 'bought'>> {
    const page = await this.#readNext(size);
    this.#isRemembered = false;
    this.#rows += page.ids.length;
    this.#emptyPages = page.ids.length > 0 ? 0 : this.#emptyPages + 1;
    if (typeof page.progress === 'object') this.#turnTo(page.progress.next, page.ids);
    else this.progress = page.progress;
    this.#remember(page.ids, page.progress);
    return page;
  }

  async #readNext(size: number): Promise<FollowPage> {
    const { ownerId, kind, readPage, clock } = this.#options;
    this.#readAt ??= clock.now();
    this.pending = size;
    try {
      return await readPage({ ownerId, kind, size, token: this.#next });
    } catch (error) {
      if (!this.#isRemembered || !isRejected(error)) throw error;
      // Tokens do not live for ever. What was read before still holds, but where it ended is lost.
      this.#isRemembered = false;
      this.#next = undefined;
      this.#tokens.clear();
      this.#rows = 0;
      return await readPage({ ownerId, kind, size, token: undefined });
    } finally {
      this.pending = 0;
    }
  }

  #turnTo(next: string, ids: readonly string[]): void {
    const shown = ids.join();
    const why = this.#whyNonsense(next, shown);
    if (why !== undefined) {
      // Its rows are bought, and hold wherever the list goes on.
      this.#remember(ids, 'unread');
      throw nonsense(why);
    }
    this.#shown = shown;
    this.#tokens.add(next);
    this.#next = next;
  }

  #whyNonsense(next: string, shown: string): string | undefined {
    if (this.#tokens.has(next)) return 'the next page of a follow list is one that was read already';
    if (this.#emptyPages > MOST_EMPTY_PAGES) return 'a follow list goes on without any rows';
    // Rows that are there already are billed as others are.
    return shown !== '' && shown === this.#shown ? 'the pages of a follow list all show the same rows' : undefined;
  }

  #remember(ids: readonly string[], progress: FollowPage['progress'] | 'unread'): void {
    const { ownerId, kind, memory, clock } = this.#options;
    // What X hides beside the rows that it shows cannot be told from what is not there.
    if (progress === 'protected' || progress === 'vanished') return;
    memory?.learn(ownerId, kind, { present: ids, absent: [], progress, readAt: this.#readAt ?? clock.now() });
  }
}

function isRejected(error: unknown): boolean {
  return error instanceof CodetiesError && error.cause instanceof TwitterAnswerError && error.cause.status === 400;
}
