import type { GraphStage } from './graph-stage.js';
import type { Point } from './point.js';

export interface GestureOptions {
  readonly svg: SVGSVGElement;
  readonly stage: Pick<GraphStage, 'zoom' | 'pan'>;
  readonly onHover: (node: number | undefined) => void;
  /** Something was clicked or tapped: a node, or what is between them. */
  readonly onPick: (node: number | undefined) => void;
}

/** Less than that is a click by an unsteady hand. */
const CLICK_DISTANCE = 5;

/** Wheel, drag and pinch move what is seen; gives what stops it. */
export function followGestures({ svg, stage, onHover, onPick }: GestureOptions): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const fingers = new Map<number, Point>();
  let travelled = 0;
  let pressed: number | undefined;
  const within = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = svg.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  svg.addEventListener(
    'wheel',
    (event) => {
      const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
      // At the end of it the wheel is the page's again.
      if (stage.zoom(2 ** (-Math.max(-240, Math.min(240, step)) / (event.ctrlKey ? 80 : 320)), within(event)))
        event.preventDefault();
    },
    { passive: false, signal },
  );
  svg.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      if (fingers.size === 0) {
        travelled = 0;
        pressed = nodeOf(event.target);
      }
      fingers.set(event.pointerId, within(event));
      svg.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  svg.addEventListener(
    'pointermove',
    (event) => {
      const before = fingers.get(event.pointerId);
      if (before === undefined) {
        if (event.pointerType === 'mouse') onHover(nodeOf(event.target));
        return;
      }
      const now = within(event);
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      fingers.set(event.pointerId, now);
      const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
      if (other !== undefined) {
        const spread = Math.hypot(before.x - other.x, before.y - other.y);
        if (spread > 0) stage.zoom(Math.hypot(now.x - other.x, now.y - other.y) / spread, other);
      } else if (travelled > CLICK_DISTANCE) stage.pan({ x: now.x - before.x, y: now.y - before.y });
    },
    { signal },
  );
  const lift = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
    if (event.type === 'pointerup' && travelled <= CLICK_DISTANCE) onPick(pressed);
  };
  svg.addEventListener('pointerup', lift, { signal });
  svg.addEventListener('pointercancel', lift, { signal });
  svg.addEventListener(
    'pointerleave',
    () => {
      onHover(undefined);
    },
    { signal },
  );
  return () => {
    stop.abort();
  };
}

/** The node that something on the screen belongs to. */
export function nodeOf(target: EventTarget | null): number | undefined {
  const node = target instanceof Element ? target.closest('[data-node]')?.getAttribute('data-node') : undefined;
  return node === null || node === undefined ? undefined : Number(node);
}
