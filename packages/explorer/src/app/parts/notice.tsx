import type { ComponentChildren, VNode } from 'preact';

export interface NoticeProps {
  readonly kind: 'problem' | 'hint';
  readonly children: ComponentChildren;
}

/** A box that says what is wrong, or what to know. */
export function Notice({ kind, children }: NoticeProps): VNode {
  return <div class={`notice notice-${kind}`}>{children}</div>;
}
