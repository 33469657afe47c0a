import type { FollowListKind, FollowMemory } from '@codeties/core';
import type { LookedUp } from '../look-up-accounts.js';
import type { QuestionGraph } from '../plan/question-graph.js';

/** How the user for whom the credentials act, and others, follow each other, as X tells it of each account it is asked for. */
export class UserConnections {
  readonly userId: string;
  #isTold = true;

  constructor(userId: string) {
    this.userId = userId;
  }

  /** Whether X told when it was last asked: it may keep it to itself, and a row for nothing is paid for once. */
  get isTold(): boolean {
    return this.#isTold;
  }

  /** Remembers what was told, each with the other's lists. What was left out is not known. */
  learn(found: readonly LookedUp[], readAt: Date, memory?: FollowMemory): void {
    const others = found.filter(({ account }) => account.id !== this.userId);
    if (others.length > 0) this.#isTold = others.some(({ connection }) => connection !== undefined);
    for (const { account, connection } of others) {
      const learn = (kind: FollowListKind, isIn: boolean): void => {
        const [present, absent] = isIn ? [[this.userId], []] : [[], [this.userId]];
        memory?.learn(account.id, kind, { present, absent, progress: 'unread', readAt });
      };
      if (connection === undefined) continue;
      learn('followers', connection.includes('following'));
      learn('following', connection.includes('followed_by'));
    }
  }

  /** Answers what was told. */
  answer(graph: QuestionGraph, found: readonly LookedUp[]): void {
    const connections = new Map(found.map(({ account, connection }) => [account.id, connection]));
    const number = graph.accounts.findIndex(({ id }) => id === this.userId);
    for (const [list, status] of [
      [2 * number, 'following'],
      [2 * number + 1, 'followed_by'],
    ] as const) {
      for (const question of number < 0 ? [] : graph.questionsIn(list)) {
        const connection = connections.get(graph.soughtId(question, list));
        if (connection) graph.answer(question, connection.includes(status));
      }
    }
  }
}
