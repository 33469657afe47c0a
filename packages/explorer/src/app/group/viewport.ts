import type { Bounds, Point, Size } from './point.js';

/** How the graph's plane lies on the screen: `screen = plane * scale + (x, y)`. */
export interface Viewport extends Point {
  readonly scale: number;
}

const SMALLEST = 0.08;
const LARGEST = 8;
/** A handful of developers is not blown up to fill the screen. */
const LARGEST_FIT = 1.6;

/** Zooms, with what is at a point of the screen staying where it is. */
export function zoomAt(viewport: Viewport, point: Point, factor: number): Viewport {
  const scale = Math.min(LARGEST, Math.max(SMALLEST, viewport.scale * factor));
  const ratio = scale / viewport.scale;
  return { scale, x: point.x - (point.x - viewport.x) * ratio, y: point.y - (point.y - viewport.y) * ratio };
}

export function panBy(viewport: Viewport, across: Point): Viewport {
  return { ...viewport, x: viewport.x + across.x, y: viewport.y + across.y };
}

/** Shows all of the bounds, in the middle. */
export function fitTo(bounds: Bounds, size: Size, padding: number): Viewport {
  const scale = Math.max(
    SMALLEST,
    Math.min(
      LARGEST_FIT,
      (size.width - 2 * padding) / Math.max(1, bounds.width),
      (size.height - 2 * padding) / Math.max(1, bounds.height),
    ),
  );
  return {
    scale,
    x: size.width / 2 - (bounds.x + bounds.width / 2) * scale,
    y: size.height / 2 - (bounds.y + bounds.height / 2) * scale,
  };
}

/** Moves just so far that a point of the plane can be seen. */
export function reveal(viewport: Viewport, point: Point, size: Size, margin: number): Viewport {
  const x = point.x * viewport.scale + viewport.x;
  const y = point.y * viewport.scale + viewport.y;
  return panBy(viewport, { x: into(x, size.width, margin) - x, y: into(y, size.height, margin) - y });
}

function into(value: number, length: number, margin: number): number {
  return Math.max(margin, Math.min(length - margin, value));
}
