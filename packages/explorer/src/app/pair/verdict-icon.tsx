import type { VNode } from 'preact';

export type VerdictKind = 'yes' | 'no' | 'unknown';

const shapes: Readonly<Record<VerdictKind, string>> = {
  yes: 'M14 25l7 7 14-15',
  no: 'M17 17l14 14M31 17L17 31',
  unknown: 'M18 19a6 6 0 1 1 9 5.2c-2 1.200-3 2.300-3 4.300M24 34v.5',
};

/** A tick, a cross or a question mark: each has a shape of its own, for those to whom its colour says nothing. */
export function VerdictIcon({ kind }: { readonly kind: VerdictKind }): VNode {
  return (
    <svg class="verdict-icon" viewBox="0 0 48 48" width="64" height="64" aria-hidden="true">
      <circle cx="24" cy="24" r="22" />
      <path d={shapes[kind]} />
    </svg>
  );
}
