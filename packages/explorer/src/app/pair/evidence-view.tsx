import type { VNode } from 'preact';
import type { Evidence } from '../api/answers.js';
import { FollowArrow } from './follow-arrow.js';
import { OrganisationList } from './organisation-list.js';
import type { Names } from './read-names.js';
import { SourceList } from './source-list.js';

export interface EvidenceViewProps {
  readonly evidence: Evidence;
  readonly names: Names;
}

/** What a verdict rests on, what that cost, and when it was read. */
export function EvidenceView({ evidence, names }: EvidenceViewProps): VNode {
  const { follows, shared_organisations: organisations, sources, notes } = evidence;
  return (
    <div class="evidence">
      <section>
        <h3>Who follows whom</h3>
        <ul class="plain">
          {follows.map((follow) => (
            <FollowArrow key={`${follow.from} ${follow.to}`} follow={follow} />
          ))}
        </ul>
      </section>
      <section>
        <h3>Organisations in common</h3>
        <OrganisationList organisations={organisations} names={names} />
        {notes.map((note) => (
          <p key={note} class="hint">
            {note}.
          </p>
        ))}
      </section>
      <section>
        <h3>What it cost</h3>
        <SourceList sources={sources} />
      </section>
    </div>
  );
}
