import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Plan } from '../api/answers.js';
import { Notice } from '../parts/notice.js';
import { describeDollars, sumOf } from './describe-amounts.js';
import { FocusedHeading } from './focused-heading.js';
import { MissingList } from './missing-list.js';
import { PlanCosts } from './plan-costs.js';
import { SMALLEST_GROUP } from './read-handles.js';
import { summarisePlan } from './summarise-plan.js';

export interface GroupPlanProps {
  readonly plan: Plan;
  readonly onAsk: (register: boolean) => void;
}

/** What a group costs at most, before anybody pays for it. */
export function GroupPlan({ plan, onAsk }: GroupPlanProps): VNode {
  const [isKept, setKept] = useState(false);
  const most = describeDollars(sumOf(plan.cost.dollars));
  const isAskable = plan.developers.length >= SMALLEST_GROUP;
  return (
    <section class="card group-plan" aria-labelledby="group-plan">
      <FocusedHeading id="group-plan">{summarisePlan(plan)}</FocusedHeading>
      {isAskable && <PlanCosts cost={plan.cost} />}
      <MissingList errors={plan.errors} />
      {!isAskable ? (
        <Notice kind="problem">There is nobody to ask about: name others, and look again.</Notice>
      ) : (
        <form
          class="actions"
          onSubmit={(event) => {
            event.preventDefault();
            onAsk(isKept);
          }}
        >
          <button type="submit">Ask (at most {most})</button>
          <label class="choice">
            <input
              type="checkbox"
              checked={isKept}
              onChange={(event) => {
                setKept(event.currentTarget.checked);
              }}
            />
            Keep every answer in the register
          </label>
        </form>
      )}
    </section>
  );
}
