import type { VNode } from 'preact';
import { GitHubLink } from '../parts/git-hub-link.js';
import type { Names } from './read-names.js';

export interface OrganisationListProps {
  readonly organisations: readonly string[];
  readonly names: Names;
}

/** The organisations that two developers share, and where to look at the developers themselves. */
export function OrganisationList({ organisations, names: [one, other] }: OrganisationListProps): VNode {
  return (
    <>
      {organisations.length === 0 ? (
        <p>No organisation in common</p>
      ) : (
        <ul class="plain chips">
          {organisations.map((name) => (
            <li key={name}>
              <GitHubLink name={name} />
            </li>
          ))}
        </ul>
      )}
      <p class="hint">
        On GitHub: <GitHubLink name={one} />, <GitHubLink name={other} />
      </p>
    </>
  );
}
