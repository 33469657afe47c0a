import type { ComponentChildren, VNode } from 'preact';
import { describeVerdict } from './describe-verdict.js';
import type { Names } from './read-names.js';
import { VerdictIcon, type VerdictKind } from './verdict-icon.js';

export interface VerdictCardProps {
  readonly kind: VerdictKind;
  readonly names: Names;
  /** What stands right below the sentence. */
  readonly remark: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The verdict, to be read at a glance, and below it what it rests on. */
export function VerdictCard({ kind, names, remark, children }: VerdictCardProps): VNode {
  return (
    <section class={`card verdict verdict-${kind}`} aria-labelledby="verdict-title">
      <div class="verdict-head">
        <VerdictIcon kind={kind} />
        <div>
          <h2 id="verdict-title">{describeVerdict(kind, names)}</h2>
          <div class="verdict-remark">{remark}</div>
        </div>
      </div>
      {children}
    </section>
  );
}
