import type { VNode } from 'preact';

/** Says that nothing on the page is true. */
export function SandboxBanner(): VNode {
  return (
    <aside class="sandbox-banner" aria-label="Sandbox">
      <strong>The sandbox answers.</strong> Its developers and organisations are made up; nothing is asked of GitHub or
      X.
    </aside>
  );
}
