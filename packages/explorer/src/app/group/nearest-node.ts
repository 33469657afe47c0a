import type { Point } from './point.js';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const steps: Readonly<Record<Direction, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function isDirection(key: string): key is Direction {
  return Object.hasOwn(steps, key);
}

/** The point that an arrow key leads to from another one: near, and rather ahead than aside. Undefined at the rim. */
export function nearestNode(points: readonly Point[], from: number, direction: Direction): number | undefined {
  const start = points[from];
  if (start === undefined) return undefined;
  const step = steps[direction];
  let nearest: number | undefined;
  let least = Infinity;
  for (const [index, point] of points.entries()) {
    const across = { x: point.x - start.x, y: point.y - start.y };
    const ahead = across.x * step.x + across.y * step.y;
    const aside = Math.abs(across.x * step.y) + Math.abs(across.y * step.x);
    // Half of all directions would lead anywhere; a right angle between two keys leaves nothing out.
    if (index === from || ahead <= 0 || aside > ahead * 1.8) continue;
    const cost = ahead + aside * 2;
    if (cost >= least) continue;
    least = cost;
    nearest = index;
  }
  return nearest;
}
