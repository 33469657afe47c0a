import type { FollowMemory } from '@codeties/core';
import { describeList } from '../plan/describe-list.js';
import type { QuestionGraph } from '../plan/question-graph.js';

/** Answers the questions of a list with the ids of a page of it. */
export type AnswerFromPage = (ids: readonly string[]) => void;

/** Whoever is found in the list is followed, or follows. It takes time for each id, whatever the number of questions. */
export function answerFromList(graph: QuestionGraph, list: number): AnswerFromPage {
  const sought = new Map<string, number>();
  for (const question of graph.questionsIn(list)) sought.set(graph.soughtId(question, list), question);
  return (ids) => {
    for (const id of ids) {
      const question = sought.get(id);
      if (question !== undefined) graph.answer(question, true);
    }
  };
}

/** Whoever was not found in a list that is complete is not in it. */
export function answerRest(graph: QuestionGraph, list: number): void {
  for (const question of graph.questionsIn(list)) graph.answer(question, false);
}

/** Answers what is known already. */
export function recallFollows(graph: QuestionGraph, memory: FollowMemory): void {
  for (let list = 0; list < graph.listCount; list += 1) {
    if (graph.openIn(list) === 0) continue;
    const { owner, kind } = describeList(graph, list);
    const known = memory.listOf(owner.id, kind);
    if (known === undefined) continue;
    answerFromList(graph, list)(known.present);
    if (known.progress === 'complete') {
      answerRest(graph, list);
    } else {
      const absent = new Set(known.absent);
      for (const question of graph.questionsIn(list)) {
        if (absent.has(graph.soughtId(question, list))) graph.answer(question, false);
      }
    }
  }
}
