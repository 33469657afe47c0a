import type { VNode } from 'preact';
import type { Group } from '../api/answers.js';
import { counted } from '../parts/counted.js';
import type { Spot } from './spot.js';
import { otherEnd, type GraphModel } from './group-model.js';
import { OrganisationLinks } from './organisation-links.js';

export interface SpotPanelProps {
  readonly model: GraphModel;
  readonly undecided: Group['undecided'];
  readonly spot: Spot | undefined;
  readonly onPick: (node: number) => void;
}

/** What there is to say of what stands out: with whom, and by which organisations. */
export function SpotPanel({ model, undecided, spot, onPick }: SpotPanelProps): VNode {
  const nameOf = (node: number): string => model.nodes[node]?.name ?? '';
  const nodeButton = (node: number): VNode => (
    <button
      type="button"
      class="link"
      onClick={() => {
        onPick(node);
      }}
    >
      {nameOf(node)}
    </button>
  );
  if (spot === undefined)
    return (
      <section class="spot-panel">
        <p class="hint">Point at a developer or an organisation, or reach them by Tab, to see their ties.</p>
      </section>
    );
  if (spot.kind === 'organisation') {
    const organisation = model.organisations[spot.index];
    const members = organisation?.members ?? [];
    return (
      <section class="spot-panel">
        <h3>
          <OrganisationLinks names={organisation ? [organisation.name] : []} />
        </h3>
        <p>
          {counted(organisation?.ties ?? 0, 'tie')} among {counted(members.length, 'developer')}
        </p>
        <ul class="plain names-list">
          {members.map((node) => (
            <li key={node}>{nodeButton(node)}</li>
          ))}
        </ul>
      </section>
    );
  }
  const name = nameOf(spot.index);
  const ties = model.tiesOf[spot.index] ?? [];
  const doubts = undecided.filter(({ developers }) => developers.includes(name));
  return (
    <section class="spot-panel">
      <h3>{name}</h3>
      <p>{ties.length === 0 ? 'Connected with nobody here' : `Connected with ${ties.length} here`}</p>
      <ul class="plain">
        {ties.map((tie) => (
          <li key={otherEnd(tie, spot.index)}>
            {nodeButton(otherEnd(tie, spot.index))} <span class="hint">by</span>{' '}
            <OrganisationLinks names={tie.organisations.map((index) => model.organisations[index]?.name ?? '')} />
          </li>
        ))}
      </ul>
      {doubts.length > 0 && (
        <p class="hint">
          It cannot be told with {doubts.map(({ developers: [one, other] }) => (one === name ? other : one)).join(', ')}
          .
        </p>
      )}
    </section>
  );
}
