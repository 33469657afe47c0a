import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface FocusedHeadingProps {
  readonly id: string;
  readonly children: ComponentChildren;
}

/** The heading of what has just come, which takes the focus: what had it may be gone. */
export function FocusedHeading({ id, children }: FocusedHeadingProps): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} id={id} tabIndex={-1} class="focused-heading">
      {children}
    </h2>
  );
}
