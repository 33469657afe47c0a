import { widthOf } from './place-labels.js';
import { isApart, type Bounds, type Point } from './point.js';

/** So many names stand in the graph at most; all of them are in the legend. */
const MOST_NAMES = 16;

/** The room that the names of organisations take above their hulls, for those that find any; the largest come first. */
export function placeNames(
  organisations: readonly { readonly name: string }[],
  tops: readonly Point[],
): ReadonlyMap<number, Bounds> {
  const taken = new Map<number, Bounds>();
  for (const [index, { name }] of organisations.slice(0, MOST_NAMES).entries()) {
    const { x, y } = tops[index] ?? { x: 0, y: 0 };
    // They are bold, and so wider than labels.
    const width = widthOf(name) * 1.15;
    const box = { x: x - width / 2, y: y - 18, width, height: 16 };
    if ([...taken.values()].every((other) => isApart(box, other))) taken.set(index, box);
  }
  return taken;
}
