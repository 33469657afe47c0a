import type { VNode } from 'preact';

/** Organisations, each a link to where it is. */
export function OrganisationLinks({ names }: { readonly names: readonly string[] }): VNode {
  return (
    <span class="organisations">
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <a href={`https://github.com/${encodeURIComponent(name)}`} rel="noreferrer">
            {name}
          </a>
        </span>
      ))}
    </span>
  );
}
