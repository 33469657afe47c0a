import { createGraphDrawing, type GraphDrawing } from './graph-drawing.js';
import { createGraphLayout } from './graph-layout.js';
import type { GraphModel } from './group-model.js';
import { boundsOf, type Point, type Size } from './point.js';
import type { Spot } from './spot.js';
import { fitTo, panBy, reveal, zoomAt, type Viewport } from './viewport.js';

export interface GraphStageOptions {
  readonly svg: SVGSVGElement;
  readonly model: GraphModel;
  /** Whether nothing may be seen to move. */
  readonly isStill: boolean;
  /** Hears once everything has its place. */
  readonly onRest: () => void;
}

/** The graph as it is seen: laid out in steps between frames, and looked at through a viewport. */
export interface GraphStage {
  readonly drawing: GraphDrawing;
  points(): readonly Point[];
  zoom(factor: number, around?: Point): boolean;
  pan(across: Point): void;
  fit(): void;
  reveal(node: number): void;
  spot(spot: Spot | undefined): void;
  stop(): void;
}

/** Where the stage that is on the page can be found, while there is one. */
export interface StageHolder {
  current: GraphStage | undefined;
}

/** What of a frame goes into steps at most; the rest is for drawing it. */
const STEP_MS = 6;
const MARGIN = 48;
/** Above the topmost developer an organisation may have its hull and its name. */
const NAME_ROOM = 12;
const LABEL_MS = 120;

export function createGraphStage({ svg, model, isStill, onRest }: GraphStageOptions): GraphStage {
  let size: Size = { width: svg.clientWidth, height: svg.clientHeight };
  const drawing = createGraphDrawing(svg, model);
  const layout = createGraphLayout(model, size);
  let points = layout.positions();
  let viewport: Viewport = { x: 0, y: 0, scale: 1 };
  // Until somebody looks elsewhere all of it is shown.
  let isFitted = true;
  let isResting = false;
  let frame = 0;
  let labelTimer: ReturnType<typeof setTimeout> | undefined;

  const fitted = (): Viewport => {
    const { x, y, width, height } = boundsOf(points);
    return fitTo({ x, y: y - NAME_ROOM, width, height: height + NAME_ROOM }, size, MARGIN);
  };
  const labelSoon = (): void => {
    clearTimeout(labelTimer);
    labelTimer = setTimeout(() => {
      drawing.label();
    }, LABEL_MS);
  };
  let wanted: number | undefined;
  const look = (next: Viewport): void => {
    if (next.scale !== viewport.scale && isResting) labelSoon();
    viewport = next;
    // Wheels and fingers tell more often than there are frames.
    wanted ??= requestAnimationFrame(() => {
      wanted = undefined;
      drawing.look(viewport);
    });
  };
  const draw = (): void => {
    points = layout.positions();
    if (isFitted) viewport = fitted();
    drawing.place(points, viewport, !isResting);
  };
  const rest = (): void => {
    isResting = true;
    draw();
    svg.classList.remove('moving');
    drawing.label();
    onRest();
  };
  const advance = (): void => {
    const until = performance.now() + STEP_MS;
    let isMoving = layout.step();
    while (isMoving && performance.now() < until) isMoving = layout.step();
    if (!isMoving) {
      rest();
      return;
    }
    if (!isStill) draw();
    frame = requestAnimationFrame(advance);
  };
  svg.classList.add('moving');
  frame = requestAnimationFrame(advance);
  const observer = new ResizeObserver(() => {
    size = { width: svg.clientWidth, height: svg.clientHeight };
    if (isFitted && size.width > 0) look(fitted());
  });
  observer.observe(svg);

  return {
    drawing,
    points: () => points,
    zoom: (factor, around = { x: size.width / 2, y: size.height / 2 }) => {
      const next = zoomAt(viewport, around, factor);
      const isNearer = next.scale !== viewport.scale;
      if (isNearer) isFitted = false;
      look(next);
      return isNearer;
    },
    pan: (across) => {
      isFitted = false;
      look(panBy(viewport, across));
    },
    fit: () => {
      isFitted = true;
      look(fitted());
    },
    reveal: (node) => {
      const point = points[node];
      if (point) look(reveal(viewport, point, size, MARGIN));
    },
    spot: (spot) => {
      drawing.spot(spot);
    },
    stop: () => {
      cancelAnimationFrame(frame);
      if (wanted !== undefined) cancelAnimationFrame(wanted);
      clearTimeout(labelTimer);
      observer.disconnect();
    },
  };
}
