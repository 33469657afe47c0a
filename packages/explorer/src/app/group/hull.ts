import type { Point } from './point.js';

const CORNERS = 16;

/** The convex hull of points (Andrew's monotone chain), without those that lie on an edge. */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y);
  if (sorted.length < 3) return sorted;
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/** The hull of circles around points: what lies around few of them, or in a line, has an inside too. */
export function paddedHullOf(points: readonly Point[], padding: number): Point[] {
  return hullOf(
    points.flatMap(({ x, y }) =>
      Array.from({ length: CORNERS }, (_, corner) => {
        const angle = (corner / CORNERS) * 2 * Math.PI;
        return { x: x + padding * Math.cos(angle), y: y + padding * Math.sin(angle) };
      }),
    ),
  );
}

/** A closed outline as what a `<path>` takes. */
export function outlineOf(points: readonly Point[]): string {
  if (points.length === 0) return '';
  return `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}

function chain(sorted: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of sorted) {
    while (turnsBack(kept.at(-2), kept.at(-1), point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function turnsBack(before: Point | undefined, last: Point | undefined, next: Point): boolean {
  if (before === undefined || last === undefined) return false;
  return (last.x - before.x) * (next.y - before.y) - (last.y - before.y) * (next.x - before.x) <= 0;
}
