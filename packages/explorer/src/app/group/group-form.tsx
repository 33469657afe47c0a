import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { dollarsOfRows } from '../parts/dollars.js';
import { counted } from '../parts/counted.js';
import { LARGEST_GROUP, readHandles, sizeProblem } from './read-handles.js';

export interface GroupFormProps {
  readonly text: string;
  readonly isBusy: boolean;
  readonly onText: (text: string) => void;
  readonly onPlan: (developers: readonly string[]) => void;
}

/** Takes the group, however it is written. */
export function GroupForm({ text, isBusy, onText, onPlan }: GroupFormProps): VNode {
  const [isTried, setTried] = useState(false);
  const developers = readHandles(text);
  const problem = sizeProblem(developers.length);
  // Who has only begun to type is not told that it is too little.
  const isProblemTold = problem !== undefined && (isTried || developers.length > LARGEST_GROUP);
  return (
    <form
      class="card group-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(problem !== undefined);
        if (problem === undefined) onPlan(developers);
        else event.currentTarget.querySelector('textarea')?.focus();
      }}
    >
      <label for="group-handles">Developers</label>
      <textarea
        id="group-handles"
        rows={4}
        value={text}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        placeholder="dev1, dev2, https://github.com/dev3"
        aria-invalid={isProblemTold}
        aria-describedby="group-count group-hint group-problem"
        onInput={(event) => {
          onText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      <p id="group-problem" class="field-problem" role="alert">
        {isProblemTold && problem}
      </p>
      <div class="actions">
        <button type="submit" disabled={isBusy}>
          See what it costs
        </button>
        <output id="group-count" class="group-count" for="group-handles">
          {counted(developers.length, 'developer')}
        </output>
        <span id="group-hint" class="hint">
          2 to 1,000 handles or profile links, with anything between them.
          {/* X bills a row for each account that is looked up, and this button does that already. */}
          {problem === undefined && ` Looking them up costs at most ${dollarsOfRows(developers.length)}.`}
        </span>
      </div>
    </form>
  );
}
