import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Group } from '../api/answers.js';
import { counted } from '../parts/counted.js';
import { followGestures, nodeOf } from './follow-gestures.js';
import type { Spot } from './spot.js';
import { GraphTools } from './graph-tools.js';
import { GraphLegend } from './graph-legend.js';
import { createGraphStage, type StageHolder } from './graph-stage.js';
import type { GraphModel } from './group-model.js';
import { isDirection, nearestNode } from './nearest-node.js';
import { rove, startOf } from './roving.js';
import { SpotPanel } from './spot-panel.js';

export interface GroupGraphProps {
  readonly model: GraphModel;
  readonly undecided: Group['undecided'];
  /** Where the graph leaves what it shows, for those who want it as a file. */
  readonly stageRef: StageHolder;
}

/** Developers as nodes, ties as edges, organisations as the hulls around them. */
export function GroupGraph({ model, undecided, stageRef }: GroupGraphProps): VNode {
  const svg = useRef<SVGSVGElement>(null);
  const fit = useRef<HTMLButtonElement>(null);
  const [hovered, setHovered] = useState<Spot>();
  const [picked, setPicked] = useState<Spot>();
  const roving = useRef(startOf(model));
  const spot = hovered ?? picked;

  useEffect(() => {
    const element = svg.current;
    if (element === null) return undefined;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const stage = createGraphStage({
      svg: element,
      model,
      isStill,
      onRest: () => {
        element.setAttribute('data-resting', 'true');
      },
    });
    stageRef.current = stage;
    stage.drawing.nodes[roving.current]?.setAttribute('tabindex', '0');
    const stopGestures = followGestures({
      svg: element,
      stage,
      onHover: (node) => {
        setHovered((before) => (before?.kind === 'developer' && before.index === node ? before : developer(node)));
      },
      onPick: (node) => {
        setPicked(developer(node));
        if (node !== undefined) rove(stage, roving, node);
      },
    });
    return () => {
      stopGestures();
      stage.stop();
      stageRef.current = undefined;
    };
  }, [model]);
  useEffect(() => {
    stageRef.current?.spot(spot);
  }, [spot?.kind, spot?.index, model]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const stage = stageRef.current;
    if (stage === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const node = nodeOf(event.target);
    if (event.key === '+' || event.key === '=') stage.zoom(1.4);
    else if (event.key === '-') stage.zoom(1 / 1.4);
    else if (event.key === '0') stage.fit();
    else if (event.key === 'Escape') {
      setPicked(undefined);
      fit.current?.focus();
    } else if (node !== undefined && isDirection(event.key)) {
      const next = nearestNode(stage.points(), node, event.key);
      if (next !== undefined) {
        rove(stage, roving, next);
        stage.reveal(next);
      }
    } else return;
    event.preventDefault();
  };
  const legend = useMemo(
    () => (
      <GraphLegend
        model={model}
        picked={picked?.kind === 'organisation' ? picked.index : undefined}
        onHover={(index) => {
          setHovered(index === undefined ? undefined : { kind: 'organisation', index });
        }}
        onPick={(index) => {
          setPicked(index === undefined ? undefined : { kind: 'organisation', index });
        }}
      />
    ),
    [model, picked],
  );
  return (
    <div class="group-graph">
      {/* Listened to here: an svg that listens for the focus itself takes it in some browsers. */}
      <div
        class="graph-frame"
        onFocusIn={(event) => {
          const node = nodeOf(event.target);
          if (node === undefined) return;
          setPicked(developer(node));
          // Keys lead elsewhere while a mouse rests where it was.
          setHovered(undefined);
        }}
      >
        <svg
          ref={svg}
          class="graph-canvas"
          role="group"
          aria-label={`Graph of ${counted(model.nodes.length, 'developer')} and ${counted(model.ties.length, 'tie')}. Arrow keys lead from one developer to the next, plus and minus zoom, zero shows all, Escape leaves. The table says the same.`}
          onKeyDown={onKeyDown}
        />
        <GraphTools stageRef={stageRef} fitRef={fit} />
      </div>
      <div class="graph-aside">
        {legend}
        <SpotPanel
          model={model}
          undecided={undecided}
          spot={spot}
          onPick={(node) => {
            setPicked(developer(node));
            const stage = stageRef.current;
            if (stage === undefined) return;
            // The button that was pressed is gone: the focus goes where it led.
            rove(stage, roving, node);
            stage.reveal(node);
          }}
        />
      </div>
    </div>
  );
}

function developer(index: number | undefined): Spot | undefined {
  return index === undefined ? undefined : { kind: 'developer', index };
}
