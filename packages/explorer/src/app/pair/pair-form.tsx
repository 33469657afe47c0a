import type { RefObject, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PairField } from './pair-field.js';
import { NO_PROBLEMS, cleanName, findProblems, hasProblems, type NameProblems, type Names } from './read-names.js';

export interface PairFormProps {
  /** What the address says. */
  readonly names: Names;
  /** What an answer said of these names. */
  readonly problems: NameProblems;
  readonly isAsking: boolean;
  /** Where the focus goes when what had it goes away. */
  readonly submit: RefObject<HTMLButtonElement | null>;
  readonly onAsk: (names: Names) => void;
  readonly onCancel: () => void;
}

/** Takes two names and asks about them; names that cannot be asked about are told of at once. */
export function PairForm({ names, problems, isAsking, submit, onAsk, onCancel }: PairFormProps): VNode {
  const [typed, setTyped] = useState(names);
  const [found, setFound] = useState<NameProblems>(() => problemsOfLink(names));
  const one = useRef<HTMLInputElement>(null);
  const other = useRef<HTMLInputElement>(null);
  const [linkedOne, linkedOther] = names;
  useEffect(() => {
    setTyped([linkedOne, linkedOther]);
    setFound(problemsOfLink([linkedOne, linkedOther]));
  }, [linkedOne, linkedOther]);

  const focusProblem = ([ofOne, ofOther]: NameProblems): void => {
    if (ofOne !== undefined) one.current?.focus();
    else if (ofOther !== undefined) other.current?.focus();
  };
  useEffect(() => {
    // Whoever has begun to type something else is left to it.
    if (cleanName(typed[0]) === linkedOne && cleanName(typed[1]) === linkedOther) focusProblem(problems);
  }, problems);

  // An answer's words are about the names that were asked about, and not about what is typed since.
  const problemAt = (index: 0 | 1): string | undefined =>
    found[index] ?? (cleanName(typed[index]) === names[index] ? problems[index] : undefined);
  const change = (next: Names): void => {
    setTyped(next);
    setFound(NO_PROBLEMS);
  };
  return (
    <form
      class="pair-form"
      noValidate
      aria-busy={isAsking}
      aria-label="Two developers"
      onSubmit={(event) => {
        event.preventDefault();
        if (isAsking) return;
        const cleaned = [cleanName(typed[0]), cleanName(typed[1])] as const;
        const problemsFound = findProblems(cleaned);
        setFound(problemsFound);
        if (hasProblems(problemsFound)) {
          focusProblem(problemsFound);
        } else {
          setTyped(cleaned);
          onAsk(cleaned);
        }
      }}
    >
      <PairField
        id="developer-a"
        label="Developer A"
        value={typed[0]}
        problem={problemAt(0)}
        inputRef={one}
        onValue={(value) => {
          change([value, typed[1]]);
        }}
      />
      <PairField
        id="developer-b"
        label="Developer B"
        value={typed[1]}
        problem={problemAt(1)}
        inputRef={other}
        onValue={(value) => {
          change([typed[0], value]);
        }}
      />
      <div class="pair-submit">
        <button ref={submit} type="submit" aria-disabled={isAsking}>
          {isAsking && <span class="spinner" aria-hidden="true" />}
          {isAsking ? 'Asking…' : 'Ask'}
        </button>
        {isAsking && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              onCancel();
              submit.current?.focus();
            }}
          >
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}

/** A link may leave a name open without that being a mistake. */
function problemsOfLink(names: Names): NameProblems {
  return names.includes('') ? NO_PROBLEMS : findProblems(names);
}
