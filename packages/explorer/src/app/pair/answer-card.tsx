import type { VNode } from 'preact';
import { ApiFailure } from '../api/api-failure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { describeReason } from './describe-reason.js';
import { EvidenceView } from './evidence-view.js';
import { readErrors } from './read-errors.js';
import { ReadingTime } from './reading-time.js';
import type { Names } from './read-names.js';
import type { Question } from './use-question.js';
import { VerdictCard } from './verdict-card.js';

export interface AnswerCardProps {
  readonly names: Names;
  readonly question: Exclude<Question, { state: 'asking' }>;
  readonly onAsk: () => void;
}

/** What came of a question: a verdict and why, or why there is none. */
export function AnswerCard({ names, question, onAsk }: AnswerCardProps): VNode | null {
  if (question.state === 'answered') {
    const { connected: isConnected, evidence } = question.verdict;
    return (
      <VerdictCard
        kind={isConnected ? 'yes' : 'no'}
        names={names}
        remark={
          evidence && (
            <>
              <p>{describeReason(isConnected, evidence)}</p>
              <p class="hint">
                <ReadingTime evidence={evidence} />
              </p>
            </>
          )
        }
      >
        {evidence && <EvidenceView evidence={evidence} names={names} />}
      </VerdictCard>
    );
  }
  const { failure } = question;
  if (failure instanceof ApiFailure) {
    if (failure.evidence !== undefined) {
      return (
        <VerdictCard
          kind="unknown"
          names={names}
          remark={failure.errors.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        >
          <EvidenceView evidence={failure.evidence} names={names} />
          <div class="actions ask-now">
            <button type="button" class="quiet" onClick={onAsk}>
              Ask again
            </button>
          </div>
        </VerdictCard>
      );
    }
    // What is about a name is said at its field.
    if (readErrors(failure.errors, names).rest.length === 0) return null;
  }
  return <FailureNotice failure={failure} onRetry={onAsk} />;
}
