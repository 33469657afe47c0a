import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Group } from '../api/answers.js';
import { counted } from '../parts/counted.js';
import { FocusedHeading } from './focused-heading.js';
import type { GraphStage } from './graph-stage.js';
import { GroupExports } from './group-exports.js';
import { GroupGraph } from './group-graph.js';
import { buildGroupModel } from './group-model.js';
import { GroupTable } from './group-table.js';
import { MissingList } from './missing-list.js';
import { describeSpent } from './describe-spent.js';
import { summariseGroup } from './summarise-group.js';

export interface GroupResultProps {
  readonly group: Group;
  /** A sentence for each account that does not exist, whenever that was found. */
  readonly missing: readonly string[];
}

type Shape = 'graph' | 'table';
const shapes: readonly { readonly shape: Shape; readonly title: string }[] = [
  { shape: 'graph', title: 'Graph' },
  { shape: 'table', title: 'Table' },
];

/** Who of the group is connected with whom, to look at or to read. */
export function GroupResult({ group, missing }: GroupResultProps): VNode {
  const model = useMemo(() => buildGroupModel(group), [group]);
  const [shown, setShown] = useState<Shape>('graph');
  const stageRef = useRef<GraphStage | undefined>(undefined);
  const { undecided } = group;
  return (
    <section class="card group-result" aria-labelledby="group-result">
      <FocusedHeading id="group-result">{summariseGroup(group)}</FocusedHeading>
      <p class="hint">{describeSpent(group.cost)}</p>
      <div class="actions result-actions">
        <div class="toggle" role="group" aria-label="Show as">
          {shapes.map(({ shape, title }) => (
            <button
              key={shape}
              type="button"
              class="quiet"
              aria-pressed={shown === shape}
              onClick={() => {
                setShown(shape);
              }}
            >
              {title}
            </button>
          ))}
        </div>
        <GroupExports group={group} model={model} stageRef={stageRef} />
      </div>
      {shown === 'graph' && <GroupGraph model={model} undecided={undecided} stageRef={stageRef} />}
      {shown === 'table' && <GroupTable connections={group.connections} />}
      <MissingList errors={missing} />
      {undecided.length > 0 && (
        <details open={shown === 'table' && undecided.length <= 20}>
          <summary>{counted(undecided.length, 'pair')} of which it cannot be told</summary>
          <ul class="undecided">
            {undecided.map(({ developers: [one, other], reasons }) => (
              <li key={`${one} ${other}`}>
                <strong>
                  {one} and {other}
                </strong>
                : {reasons.join('; ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
