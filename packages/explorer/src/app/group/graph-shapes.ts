import type { GraphModel, GraphNode, GraphTie } from './group-model.js';
import { outlineOf, paddedHullOf } from './hull.js';
import type { Point } from './point.js';

/** The more ties the larger, within reason. */
export function radiusOf({ degree }: Pick<GraphNode, 'degree'>): number {
  return 4 + Math.min(5, Math.sqrt(degree));
}

/** All of some ties as one line with gaps, which is much less to draw than a line for each. */
export function linesOf(ties: readonly GraphTie[], points: readonly Point[]): string {
  let lines = '';
  for (const { from, to } of ties) {
    const [start, end] = [points[from], points[to]];
    if (start === undefined || end === undefined) continue;
    lines += `M${start.x.toFixed(1)} ${start.y.toFixed(1)}L${end.x.toFixed(1)} ${end.y.toFixed(1)}`;
  }
  return lines;
}

/** The ties that have each organisation's colour. */
export function tiesByColour({ ties, organisations }: Pick<GraphModel, 'ties' | 'organisations'>): GraphTie[][] {
  const grouped: GraphTie[][] = organisations.map(() => []);
  for (const tie of ties) grouped[tie.organisations[0] ?? 0]?.push(tie);
  return grouped;
}

export interface Hull {
  readonly outline: string;
  /** Where its name goes. */
  readonly top: Point;
}

export function hullAround(members: readonly number[], points: readonly Point[], padding: number): Hull {
  const hull = paddedHullOf(
    members.flatMap((member) => points[member] ?? []),
    padding,
  );
  const [top = { x: 0, y: 0 }] = [...hull].sort((one, other) => one.y - other.y);
  return { outline: outlineOf(hull), top };
}

/** For each organisation those of whom it is the main one; all its members where it is nobody's. */
export function membersAtHome({ nodes, organisations }: Pick<GraphModel, 'nodes' | 'organisations'>): number[][] {
  return organisations.map(({ members }, index) => {
    const atHome = members.filter((member) => nodes[member]?.home === index);
    return atHome.length > 0 ? atHome : [...members];
  });
}
