import type { VNode } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import type { ApiClient } from '../api/api-client.js';
import { ApiFailure } from '../api/api-failure.js';
import { HistoryView } from '../history/history-view.js';
import { useHistory } from '../history/use-history.js';
import type { Place } from '../place/place.js';
import type { GoTo } from '../place/use-place.js';
import { announce } from './announce.js';
import { AnswerCard } from './answer-card.js';
import { PairForm } from './pair-form.js';
import { readErrors } from './read-errors.js';
import { NO_PROBLEMS, cleanName, findProblems, hasProblems, type NameProblems, type Names } from './read-names.js';
import { RecordedCard } from './recorded-card.js';
import { useQuestion, type Question } from './use-question.js';
import './pair.css';

export interface PairViewProps {
  readonly place: Extract<Place, { view: 'pair' }>;
  readonly goTo: GoTo;
  readonly api: ApiClient;
}

/** Whether two developers are connected, why, and how that was before. A link shows what is recorded; only a person asks. */
export function PairView({ place, goTo, api }: PairViewProps): VNode {
  const names: Names = [cleanName(place.one), cleanName(place.other)];
  const isPair = !hasProblems(findProblems(names));
  const history = useHistory(api, ...names, isPair);
  const { question, ask, cancel } = useQuestion(api, names, history.readOn);
  const askAbout = useCallback(
    (asked: Names) => {
      const [one, other] = asked;
      const isSamePlace = one === place.one && other === place.other;
      if (!isSamePlace) goTo({ view: 'pair', one, other });
      ask(asked);
    },
    [place, goTo, ask],
  );
  const submit = useRef<HTMLButtonElement>(null);
  const askAgain = (): void => {
    // The button that was pressed gives way to the answer.
    submit.current?.focus({ preventScroll: true });
    askAbout(names);
  };
  const isAsking = question?.state === 'asking';
  return (
    <div class="pair">
      <header class="pair-intro">
        <h1>Are these two developers connected?</h1>
        <p class="hint">They are where they follow each other on X and share a public organisation on GitHub.</p>
      </header>
      <PairForm
        names={names}
        problems={problemsIn(question, names)}
        isAsking={isAsking}
        submit={submit}
        onAsk={askAbout}
        onCancel={cancel}
      />
      <p class="visually-hidden" role="status" aria-live="polite">
        {announce(question, names)}
      </p>
      {question && question.state !== 'asking' && <AnswerCard names={names} question={question} onAsk={askAgain} />}
      {isPair && question?.state !== 'answered' && !isAsking && !hasEvidence(question) && (
        <RecordedCard names={names} history={history} onAsk={question ? undefined : askAgain} />
      )}
      {isAsking && (
        <div class="card asking" aria-hidden="true">
          <span class="spinner" /> Asking GitHub and X about {names[0]} and {names[1]}…
        </div>
      )}
      {isPair && <HistoryView key={names.join(' ')} history={history} />}
    </div>
  );
}

function problemsIn(question: Question | undefined, names: Names): NameProblems {
  if (question?.state !== 'failed' || !(question.failure instanceof ApiFailure)) return NO_PROBLEMS;
  return readErrors(question.failure.errors, names).problems;
}

/** An answer that tells what it knows takes the place of what was recorded. */
function hasEvidence(question: Question | undefined): boolean {
  return (
    question?.state === 'failed' && question.failure instanceof ApiFailure && question.failure.evidence !== undefined
  );
}
