import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ApiClient } from '../api/api-client.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { writePlace, type Place } from '../place/place.js';
import type { GoTo } from '../place/use-place.js';
import { FocusedHeading } from './focused-heading.js';
import './group.css';
import { GroupForm } from './group-form.js';
import { placeOfGroup } from './group-link.js';
import { GroupPlan } from './group-plan.js';
import { GroupProgress } from './group-progress.js';
import { GroupResult } from './group-result.js';
import { summarisePhase } from './summarise-phase.js';
import { useGroupQuestion } from './use-group-question.js';

export interface GroupViewProps {
  readonly place: Extract<Place, { view: 'group' }>;
  readonly goTo: GoTo;
  readonly api: ApiClient;
}

/** Who of a group is connected with whom: what that costs first, and only then the answer. */
export function GroupView({ place, goTo, api }: GroupViewProps): VNode {
  const address = writePlace(place);
  const [text, setText] = useState(() => place.developers.join(', '));
  const [isUnlinked, setUnlinked] = useState(false);
  const { phase, plan, ask, cancel, forget } = useGroupQuestion(api);
  const ownAddress = useRef(address);
  useEffect(() => {
    // Going back, or to another link, leads to another group; what this view said itself does not.
    if (address === ownAddress.current) return;
    ownAddress.current = address;
    setText(place.developers.join(', '));
    setUnlinked(false);
    forget();
  }, [address]);
  const planGroup = (developers: readonly string[]): void => {
    const next = placeOfGroup(developers);
    ownAddress.current = writePlace(next);
    setUnlinked(next.developers.length === 0);
    if (ownAddress.current !== address) goTo(next);
    plan(developers);
  };
  return (
    <div class="group-view">
      <h1>Who of a group is connected?</h1>
      <GroupForm
        text={text}
        isBusy={phase.kind === 'planning' || phase.kind === 'asking'}
        onText={(next) => {
          setText(next);
          if (phase.kind !== 'writing' && phase.kind !== 'answered') forget();
        }}
        onPlan={planGroup}
      />
      {isUnlinked && (
        <Notice kind="hint">
          So many developers do not fit into a link: the address of this page does not carry the group.
        </Notice>
      )}
      <p class="visually-hidden" role="status">
        {summarisePhase(phase)}
      </p>
      {phase.kind === 'planning' && <p class="hint">Looking them up …</p>}
      {phase.kind === 'planned' && phase.isCancelled && (
        <Notice kind="hint">Cancelled. What had been asked until then is paid for, and remembered for a while.</Notice>
      )}
      {phase.kind === 'planned' && (
        <GroupPlan
          plan={phase.plan}
          onAsk={(register) => {
            ask(phase.plan, register);
          }}
        />
      )}
      {phase.kind === 'asking' && <GroupProgress progress={phase.progress} onCancel={cancel} />}
      {phase.kind === 'answered' && <GroupResult group={phase.group} missing={phase.missing} />}
      {phase.kind === 'failed' && (
        <section class="card" aria-labelledby="group-failure">
          <FocusedHeading id="group-failure">There is no answer</FocusedHeading>
          <FailureNotice failure={phase.failure} onRetry={phase.retry} />
        </section>
      )}
    </div>
  );
}
