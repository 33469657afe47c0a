import type { RefObject, VNode } from 'preact';
import type { StageHolder } from './graph-stage.js';

export interface GraphToolsProps {
  readonly stageRef: StageHolder;
  readonly fitRef: RefObject<HTMLButtonElement | null>;
}

/** Zooms without a wheel. */
export function GraphTools({ stageRef, fitRef }: GraphToolsProps): VNode {
  return (
    <div class="graph-tools" role="group" aria-label="Zoom">
      <button type="button" class="quiet" aria-label="Zoom in" onClick={() => stageRef.current?.zoom(1.4)}>
        +
      </button>
      <button type="button" class="quiet" aria-label="Zoom out" onClick={() => stageRef.current?.zoom(1 / 1.4)}>
        −
      </button>
      <button ref={fitRef} type="button" class="quiet" onClick={() => stageRef.current?.fit()}>
        Fit
      </button>
    </div>
  );
}
