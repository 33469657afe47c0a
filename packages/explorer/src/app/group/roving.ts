import type { GraphStage } from './graph-stage.js';
import type { GraphModel } from './group-model.js';

/** One node at a time can be reached by Tab; the arrow keys lead on from there. */
export function rove({ drawing }: GraphStage, roving: { current: number }, next: number): void {
  drawing.nodes[roving.current]?.setAttribute('tabindex', '-1');
  roving.current = next;
  drawing.nodes[next]?.setAttribute('tabindex', '0');
  drawing.nodes[next]?.focus({ preventScroll: true });
}

/** Where the keyboard begins: with who has the most ties. */
export function startOf({ nodes }: GraphModel): number {
  const most = Math.max(0, ...nodes.map(({ degree }) => degree));
  return Math.max(
    0,
    nodes.findIndex(({ degree }) => degree === most),
  );
}
