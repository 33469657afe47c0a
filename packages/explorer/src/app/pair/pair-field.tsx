import type { Ref, VNode } from 'preact';

export interface PairFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onValue: (value: string) => void;
}

/** Takes the name of a developer, and says what is wrong with it. */
export function PairField({ id, label, value, problem, inputRef, onValue }: PairFieldProps): VNode {
  const isInvalid = problem !== undefined;
  return (
    <div class="pair-field">
      <label for={id}>{label}</label>
      <input
        ref={inputRef}
        id={id}
        value={value}
        maxLength={100}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-invalid={isInvalid}
        aria-describedby={isInvalid ? `${id}-problem ${id}-hint` : `${id}-hint`}
        onInput={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
      {isInvalid && (
        <p id={`${id}-problem`} class="field-problem">
          <span aria-hidden="true">⚠</span> {problem}
        </p>
      )}
      <p id={`${id}-hint`} class="hint">
        GitHub and X handle
      </p>
    </div>
  );
}
