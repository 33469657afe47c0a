import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readKey } from './read-key.js';
import './key.css';

export interface KeyDialogProps {
  readonly hasKey: boolean;
  /** Whether the server has turned down the key that there is. */
  readonly isRefused: boolean;
  /** Hears of the key to use from now on; undefined for none. */
  readonly onKey: (key: string | undefined) => void;
  readonly onClose: () => void;
}

const REFUSED = 'The server does not take this key.';

/** Takes the key that the server wants. */
export function KeyDialog({ hasKey, isRefused, onKey, onClose }: KeyDialogProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [unusable, setUnusable] = useState<string>();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed, and not only taken away, it gives the focus back to where it was.
    return () => {
      shown?.close();
    };
  }, []);
  const problem = unusable ?? (isRefused ? REFUSED : undefined);
  const use = (): void => {
    const read = readKey(input.current?.value ?? '');
    if ('key' in read) {
      onKey(read.key);
      return;
    }
    setUnusable(read.problem);
    input.current?.focus();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="key-title"
      onClose={() => {
        // It says so too when it is closed because it is taken away.
        if (dialog.current) onClose();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          use();
        }}
      >
        <h2 id="key-title">{hasKey ? 'The API key' : 'An API key'}</h2>
        <p>
          {hasKey
            ? 'Everything that this page asks goes with the key that was given.'
            : 'Servers that want one answer nothing without. Whoever runs this one gives them out.'}
        </p>
        <label for="key">{hasKey ? 'Another key' : 'API key'}</label>
        <input
          ref={input}
          id="key"
          type="password"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? 'key-hint' : 'key-problem key-hint'}
        />
        <p id="key-problem" class="key-problem" role="alert">
          {problem}
        </p>
        <p id="key-hint" class="hint">
          It is kept in this tab only, and forgotten when the tab is closed or reloaded.
        </p>
        <div class="actions">
          <button type="submit">Use it</button>
          {hasKey && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                onKey(undefined);
              }}
            >
              Forget it
            </button>
          )}
          <button type="button" class="quiet" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
