import type { VNode } from 'preact';
import type { PairHistory } from '../history/use-history.js';
import { Moment } from '../parts/moment.js';
import { OrganisationList } from './organisation-list.js';
import type { Names } from './read-names.js';
import { VerdictCard } from './verdict-card.js';

export interface RecordedCardProps {
  readonly names: Names;
  readonly history: PairHistory;
  /** Absent where it was just asked, to no avail. */
  readonly onAsk?: (() => void) | undefined;
}

/** What the register says of a pair about which nobody asked here, and the way to ask. */
export function RecordedCard({ names, history, onAsk }: RecordedCardProps): VNode | null {
  const { records, isComplete, failure } = history;
  // The latest record is the last one, which is not there before all are.
  if (!isComplete) return failure === undefined ? <p class="card asking">Reading what is recorded…</p> : null;
  const latest = records.at(-1);
  const askNow = onAsk && (
    <div class="actions ask-now">
      <button type="button" onClick={onAsk}>
        Ask now
      </button>
      <span class="hint">Reads GitHub and X, which bills what is read of it.</span>
    </div>
  );
  if (latest === undefined) {
    if (onAsk === undefined) return null;
    return (
      <section class="card unasked" aria-labelledby="verdict-title">
        <h2 id="verdict-title">
          Nothing is recorded of {names[0]} and {names[1]} yet
        </h2>
        {askNow}
      </section>
    );
  }
  return (
    <VerdictCard
      kind={latest.connected ? 'yes' : 'no'}
      names={names}
      remark={
        <>
          as recorded on <Moment time={latest.registered_at} />
        </>
      }
    >
      <div class="evidence">
        {latest.connected && (
          <section>
            <h3>Organisations in common</h3>
            <OrganisationList organisations={latest.organisations} names={names} />
          </section>
        )}
        {askNow && (
          <section>
            <h3>Is it still so?</h3>
            {askNow}
          </section>
        )}
      </div>
    </VerdictCard>
  );
}
