import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Verdict } from '../api/answers.js';
import type { ApiClient } from '../api/api-client.js';
import type { Names } from './read-names.js';

/** How a question about a pair stands. */
export type Question =
  | { readonly state: 'asking' }
  | { readonly state: 'answered'; readonly verdict: Verdict }
  | { readonly state: 'failed'; readonly failure: unknown };

export interface Questions {
  /** That about the names shown; nothing where it was not asked here. */
  readonly question: Question | undefined;
  readonly ask: (names: Names) => void;
  readonly cancel: () => void;
}

/** Asks about pairs, and remembers the answers for as long as the view is there. Leaving a pair ends its question. */
export function useQuestion(api: ApiClient, shown: Names, onAnswer: () => void): Questions {
  const [questions, setQuestions] = useState<ReadonlyMap<string, Question>>(new Map());
  const running = useRef<{ readonly key: string; readonly controller: AbortController } | undefined>(undefined);
  const onLatestAnswer = useRef(onAnswer);
  onLatestAnswer.current = onAnswer;

  const put = useCallback((key: string, question: Question | undefined) => {
    setQuestions((known) => {
      const next = new Map(known);
      if (question === undefined) next.delete(key);
      else next.set(key, question);
      return next;
    });
  }, []);

  const cancel = useCallback(() => {
    const { key, controller } = running.current ?? {};
    running.current = undefined;
    controller?.abort();
    if (key !== undefined) put(key, undefined);
  }, [put]);

  const ask = useCallback(
    (names: Names) => {
      const key = keyOf(names);
      // Whoever presses twice wants one answer, and pays for one.
      if (running.current?.key === key) return;
      cancel();
      const controller = new AbortController();
      running.current = { key, controller };
      put(key, { state: 'asking' });
      const settle = (question: Question): void => {
        // Whatever comes of a question that was given up is of no interest.
        if (running.current?.controller !== controller) return;
        running.current = undefined;
        put(key, question);
        if (question.state === 'answered') onLatestAnswer.current();
      };
      api.check([...names], controller.signal).then(
        (verdict) => {
          settle({ state: 'answered', verdict });
        },
        (failure: unknown) => {
          settle({ state: 'failed', failure });
        },
      );
    },
    [api, cancel, put],
  );

  const shownKey = keyOf(shown);
  useEffect(() => {
    if (running.current !== undefined && running.current.key !== shownKey) cancel();
  }, [shownKey, cancel]);
  useEffect(
    () => () => {
      running.current?.controller.abort();
    },
    [],
  );
  return { question: questions.get(shownKey), ask, cancel };
}

function keyOf(names: Names): string {
  return JSON.stringify(names);
}
