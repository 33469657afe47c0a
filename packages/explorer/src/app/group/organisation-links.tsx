import type { VNode } from 'preact';
import { GitHubLink } from '../parts/git-hub-link.js';

/** Organisations, each a link to where it is. */
export function OrganisationLinks({ names }: { readonly names: readonly string[] }): VNode {
  return (
    <span class="organisations">
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <GitHubLink name={name} />
        </span>
      ))}
    </span>
  );
}
