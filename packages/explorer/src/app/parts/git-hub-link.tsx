import type { VNode } from 'preact';

/** A developer or an organisation, as a link to where it is. */
export function GitHubLink({ name }: { readonly name: string }): VNode {
  return (
    <a href={`https://github.com/${encodeURIComponent(name)}`} rel="noreferrer">
      {name}
    </a>
  );
}
