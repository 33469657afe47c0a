import { isApart, type Bounds, type Point } from './point.js';

export type LabelSide = 'below' | 'above' | 'right' | 'left';

/** What wants a label, on the screen. */
export interface LabelWish extends Point {
  readonly text: string;
  /** How far from the point the label has to stay. */
  readonly radius: number;
  /** The more the sooner it gets its label. */
  readonly weight: number;
}

export interface LabelOptions {
  /** Whether all of them get one, over others if need be. */
  readonly isForced: boolean;
  /** What is taken already. */
  readonly taken?: readonly Bounds[];
}

const CHARACTER = 7.2;
const LINE = 14;
const sides: readonly LabelSide[] = ['below', 'above', 'right', 'left'];

/** Where each label goes, so that none lies over another; undefined for those that find no room. */
export function placeLabels(
  wishes: readonly LabelWish[],
  { isForced, taken: before = [] }: LabelOptions,
): (LabelSide | undefined)[] {
  const placed: (LabelSide | undefined)[] = wishes.map(() => undefined);
  const taken = [...before];
  const dots = wishes.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const order = wishes.map((wish, index) => ({ wish, index }));
  order.sort((one, other) => other.wish.weight - one.wish.weight);
  for (const { wish, index } of order) {
    const candidates = sides.map((side) => {
      const box = boxOf(wish, side);
      const own = dots[index];
      const hit = (other: Bounds): boolean => other !== own && !isApart(box, other);
      return { side, box, hits: 2 * taken.filter(hit).length + dots.filter(hit).length };
    });
    const [best] = candidates.sort((one, other) => one.hits - other.hits);
    if (best === undefined || (best.hits > 0 && !isForced)) continue;
    placed[index] = best.side;
    taken.push(best.box);
  }
  return placed;
}

/** Where a label's text is anchored, seen from the middle of what it names. */
export function labelOffset(
  side: LabelSide,
  radius: number,
): { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' } {
  if (side === 'below') return { x: 0, y: radius + 12, anchor: 'middle' };
  if (side === 'above') return { x: 0, y: -radius - 4, anchor: 'middle' };
  return side === 'right' ? { x: radius + 4, y: 4, anchor: 'start' } : { x: -radius - 4, y: 4, anchor: 'end' };
}

/** About how wide a text is at the size of labels. */
export function widthOf(text: string): number {
  return text.length * CHARACTER;
}

function boxOf({ x, y, text, radius }: LabelWish, side: LabelSide): Bounds {
  const width = widthOf(text);
  const offset = labelOffset(side, radius);
  const shift = { start: 0, middle: width / 2, end: width }[offset.anchor];
  return { x: x + offset.x - shift, y: y + offset.y - 11, width, height: LINE };
}
