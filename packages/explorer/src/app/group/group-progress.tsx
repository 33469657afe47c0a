import type { VNode } from 'preact';
import type { Progress } from '../api/answers.js';
import { describeSpent } from './describe-spent.js';
import { FocusedHeading } from './focused-heading.js';

export interface GroupProgressProps {
  /** Absent until there is anything to tell. */
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
}

const steps: Readonly<Record<Progress['step'], string>> = {
  looking_up: 'Looking the developers up',
  reading_follows: 'Reading who follows whom',
  recording: 'Keeping the answers in the register',
};

/** How far the work has come, and what it has cost until now. */
export function GroupProgress({ progress, onCancel }: GroupProgressProps): VNode {
  const step = steps[progress?.step ?? 'looking_up'];
  return (
    <section class="card group-progress" aria-labelledby="group-progress">
      <FocusedHeading id="group-progress">Asking …</FocusedHeading>
      <label for="group-done">{step}</label>
      {progress === undefined ? (
        <progress id="group-done" />
      ) : (
        <progress id="group-done" max={Math.max(1, progress.total)} value={progress.done} />
      )}
      <p class="hint">{progress && `${progress.done} of ${progress.total}. ${describeSpent(progress.cost)}`}</p>
      <button type="button" class="quiet" onClick={onCancel}>
        Cancel
      </button>
    </section>
  );
}
