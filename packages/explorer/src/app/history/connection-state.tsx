import type { VNode } from 'preact';

/** Whether a record says that two are connected, as a word and a sign. */
export function ConnectionState({ isConnected }: { readonly isConnected: boolean }): VNode {
  return (
    <span class={isConnected ? 'state state-yes' : 'state state-no'}>
      <span aria-hidden="true">{isConnected ? '✓' : '✕'}</span> {isConnected ? 'yes' : 'no'}
    </span>
  );
}
