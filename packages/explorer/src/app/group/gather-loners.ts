import { boundsOf, type Point, type Size } from './point.js';

/** Between those who are tied and those who are not. */
const GAP = 90;

/** Puts those of whom no place is known in rows beneath the others; alone they fill a box of the screen's shape. */
export function gatherLoners(count: number, tied: ReadonlyMap<number, Point>, { width, height }: Size): Point[] {
  const loners = count - tied.size;
  const cell = count <= 60 ? { width: 92, height: 46 } : { width: 30, height: 30 };
  const around = boundsOf([...tied.values()]);
  const shaped = Math.ceil(Math.sqrt((loners * width * cell.height) / Math.max(1, height * cell.width)));
  // Beneath a few who stand close together, rows as narrow as these would waste most of the screen.
  const widest = Math.max(around.width, ((around.height + GAP + cell.height) * width) / Math.max(1, height));
  const columns = Math.max(1, Math.min(loners, tied.size === 0 ? shaped : Math.round(widest / cell.width)));
  const middle = around.x + around.width / 2;
  const top = tied.size === 0 ? 0 : around.y + around.height + GAP;
  let seat = 0;
  return Array.from({ length: count }, (_, node) => {
    const place = tied.get(node);
    if (place !== undefined) return place;
    const row = Math.floor(seat / columns);
    const column = seat % columns;
    const inRow = Math.min(columns, loners - row * columns);
    seat += 1;
    return { x: middle + (column - (inRow - 1) / 2) * cell.width, y: top + row * cell.height };
  });
}
